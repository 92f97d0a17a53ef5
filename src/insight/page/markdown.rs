//! A page as Markdown (CommonMark): what is handed on.

use super::{Line, Page, Section, Span};
use crate::lang::Words;
use std::fmt::Write as _;

impl Page {
    /// The page as Markdown: a heading, then each section as a list. Names of records stand as
    /// they are, without their ids; whatever a text holds is text, never markup.
    pub fn markdown(&self, words: &Words) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        write!(
            out,
            "# {}\n\n{}\n",
            escaped(&self.title),
            escaped(&self.kicker)
        )
        .ok();
        for section in &self.sections {
            out.push('\n');
            if !section.heading.is_empty() {
                write!(out, "## {}\n\n", escaped(&section.heading)).ok();
            }
            let mut lines = section.lines.as_slice();
            let mut above = 0;
            if let Some((first, rest)) = headed(section) {
                write!(out, "## {}\n\n", text(first, words)).ok();
                (lines, above) = (rest, 1);
            }
            for line in lines {
                out.push_str(&item(section, line, above, words));
            }
        }
        out
    }
}

/// The line that heads a part which has no heading: the first, where all others are set in below
/// it.
fn headed(section: &Section) -> Option<(&Line, &[Line])> {
    let (first, rest) = section.lines.split_first()?;
    let is_head = section.heading.is_empty()
        && first.label.is_empty()
        && first.depth == 0
        && !rest.is_empty()
        && rest.iter().all(|line| line.depth > 0);
    is_head.then_some((first, rest))
}

/// A line as an item of a list; one of the part without a heading that has no label is a paragraph.
fn item(section: &Section, line: &Line, above: usize, words: &Words) -> String {
    let text = text(line, words);
    if section.heading.is_empty() && line.label.is_empty() && above == 0 {
        return format!("{text}\n");
    }
    let indent = "  ".repeat(line.depth.saturating_sub(above));
    let label = escaped(&line.label);
    match label.chars().last() {
        None => format!("{indent}- {text}\n"),
        Some('?') => format!("{indent}- **{label}** {text}\n"),
        Some(_) => {
            let colon = words.say("page-colon");
            format!("{indent}- **{label}{colon}** {text}\n")
        }
    }
}

/// The text of a line. Dates in lists are set off by two spaces, which say nothing here.
fn text(line: &Line, words: &Words) -> String {
    let spans = line.spans.iter().map(|span| match span {
        Span::Url(url) => address(url),
        other => escaped(&other.text(words)),
    });
    let text: String = spans.collect();
    let parts: Vec<&str> = text.split(' ').filter(|part| !part.is_empty()).collect();
    not_a_block(&parts.join(" "))
}

/// The text with whatever could be markup within a line taken literally.
fn escaped(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$'
        ) {
            kept.push('\\');
        }
        kept.push(letter);
    }
    kept
}

/// The line with a beginning that could make it a heading, a list or a rule taken literally.
fn not_a_block(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let mut rest = line.chars().skip(digits);
    let (number, mark): (String, String) = match (digits, rest.next()) {
        (0, Some('#' | '+' | '-' | '=' | ':')) => (String::new(), line.to_owned()),
        (1.., Some('.' | ')')) => (
            line.chars().take(digits).collect(),
            line.chars().skip(digits).collect(),
        ),
        _ => return line.to_owned(),
    };
    format!("{number}\\{mark}")
}

/// An address as a link; one that is no address of the web is text.
fn address(url: &str) -> String {
    let sound = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '\\');
    let web = url.starts_with("https://") || url.starts_with("http://");
    if web && url.chars().all(sound) {
        format!("<{url}>")
    } else {
        escaped(url)
    }
}

#[cfg(test)]
mod tests {
    use crate::insight::{Line, Page, Section, Span};
    use crate::lang::Words;

    fn markdown(spans: Vec<Span>) -> String {
        let line = Line {
            label: String::new(),
            depth: 1,
            spans,
        };
        let page = Page {
            kicker: "brief".to_owned(),
            title: "# A*b".to_owned(),
            sections: vec![Section {
                heading: "We owe".to_owned(),
                lines: vec![line],
            }],
        };
        page.markdown(&Words::english())
    }

    fn line(text: &str) -> String {
        let page = markdown(vec![Span::Plain(text.to_owned())]);
        page.lines().last().unwrap().to_owned()
    }

    #[test]
    fn a_page_is_headings_and_lists() {
        let spans = vec![
            Span::Quiet("2024        ".to_owned()),
            Span::Plain("Talks ".to_owned()),
            Span::Url("https://gazette.example/a_b".to_owned()),
        ];
        assert_eq!(
            markdown(spans),
            "# # A\\*b\n\nbrief\n\n## We owe\n\n  - 2024 Talks <https://gazette.example/a_b>\n"
        );
    }

    #[test]
    fn texts_stay_texts() {
        assert_eq!(line("[a](javascript:b)"), "  - \\[a\\](javascript:b)");
        assert_eq!(line("<script>&amp;"), "  - \\<script\\>\\&amp;");
        assert_eq!(line("# no heading"), "  - \\# no heading");
        assert_eq!(line("1. no list, 2. either"), "  - 1\\. no list, 2. either");
        assert_eq!(line("- no list"), "  - \\- no list");
        let page = markdown(vec![Span::Url("https://x.example/> <b>".to_owned())]);
        assert!(page.ends_with("https://x.example/\\> \\<b\\>\n"), "{page}");
    }
}
