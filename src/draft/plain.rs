//! Makes plain text of what a dispatch comes in: plain text, HTML or Markdown.

use crate::model::is_hostile;
use pulldown_cmark::{Event, Parser, TagEnd};

/// The most bytes of a text that are read: a long report is far shorter.
const MOST: usize = 4 << 20;
/// Wide enough for no line of HTML to be broken.
const WIDE: usize = 1 << 14;
/// Elements of HTML beyond this depth are hostile and their tags are left out by force.
const DEEP: usize = 400;

/// What a dispatch comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Text as it is.
    Plain,
    /// A web page or a part of one.
    Html,
    /// Markdown.
    Markdown,
}

impl Form {
    /// What a text most likely is, by the ending of its file's name and by how it begins.
    pub fn of(name: Option<&str>, text: &str) -> Self {
        let ending = name
            .and_then(|name| name.rsplit_once('.'))
            .map(|(_, ending)| ending.to_lowercase());
        match ending.as_deref() {
            Some("html" | "htm" | "xhtml") => return Self::Html,
            Some("md" | "markdown") => return Self::Markdown,
            _ => {}
        }
        let begins = text.trim_start();
        let tag = begins.starts_with('<')
            && begins
                .chars()
                .nth(1)
                .is_some_and(|c| c.is_ascii_alphabetic() || c == '!');
        if tag {
            Self::Html
        } else if begins.starts_with("# ") || begins.starts_with("## ") {
            Self::Markdown
        } else {
            Self::Plain
        }
    }
}

/// The text to be read, and shown beside what is read from it: printable characters only, lines
/// ending alike, at most some megabytes.
pub fn plain(text: &str, form: Form) -> String {
    let text = text
        .get(..text.floor_char_boundary(MOST))
        .unwrap_or_default();
    let text = match form {
        Form::Plain => tidy(text),
        // Each line of a page laid out is a paragraph or an entry of a list.
        Form::Html => tidy(&html(text).replace('\n', "\n\n")),
        Form::Markdown => tidy(&markdown(text)),
    };
    text.trim_matches('\n').to_owned()
}

fn html(text: &str) -> String {
    if depth(text) > DEEP {
        return without_tags(text);
    }
    let config = html2text::config::with_decorator(html2text::render::TrivialDecorator::new())
        .raw_mode(true);
    // A page that cannot be laid out is still its words.
    config
        .string_from_read(text.as_bytes(), WIDE)
        .unwrap_or_else(|_| without_tags(text))
}

/// How many elements are open at most, told roughly; those that are never closed do not count.
fn depth(text: &str) -> usize {
    let (mut open, mut most) = (0_usize, 0_usize);
    for part in text.split('<').skip(1) {
        let closes = part.starts_with('/');
        let name: String = part
            .trim_start_matches('/')
            .chars()
            .take(10)
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        if name.is_empty() || NEVER_CLOSED.contains(&name.as_str()) {
            continue;
        }
        open = if closes {
            open.saturating_sub(1)
        } else {
            open + 1
        };
        most = most.max(open);
    }
    most
}

/// Elements that many pages leave open.
const NEVER_CLOSED: [&str; 16] = [
    "br", "hr", "img", "input", "meta", "link", "p", "li", "dt", "dd", "option", "source", "wbr",
    "col", "area", "base",
];

/// The words of a page that is not fit to be laid out.
fn without_tags(text: &str) -> String {
    let mut kept = String::with_capacity(text.len() / 2);
    // What stands within these is not for readers.
    let mut hidden: Option<&str> = None;
    for (number, part) in text.split('<').enumerate() {
        let (tag, words) = if number == 0 {
            ("", part)
        } else {
            part.split_once('>').unwrap_or((part, ""))
        };
        let tag = tag
            .get(..tag.floor_char_boundary(8))
            .unwrap_or_default()
            .to_ascii_lowercase();
        hidden = match hidden {
            Some(name)
                if tag
                    .strip_prefix('/')
                    .is_some_and(|tag| tag.starts_with(name)) =>
            {
                None
            }
            None => ["script", "style"]
                .into_iter()
                .find(|name| tag.starts_with(name)),
            hidden => hidden,
        };
        if hidden.is_none() {
            kept.push('\n');
            kept.push_str(words);
        }
    }
    kept
}

fn markdown(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for event in Parser::new(text) {
        match event {
            Event::Text(words) | Event::Code(words) => kept.push_str(&words),
            Event::SoftBreak => kept.push(' '),
            Event::HardBreak => kept.push('\n'),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock,
            ) => {
                kept.push_str("\n\n");
            }
            _ => {}
        }
    }
    kept
}

/// Keeps printable characters; a tab is a space, more than two line ends are two.
fn tidy(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut ends = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{c}' => {
                ends += 1;
                if ends <= 2 {
                    while kept.ends_with(' ') {
                        kept.pop();
                    }
                    kept.push('\n');
                }
            }
            c if c.is_whitespace() => {
                if !kept.ends_with('\n') || ends == 0 {
                    kept.push(' ');
                }
            }
            '\u{ad}' | '\u{feff}' => {}
            c if is_hostile(c) => kept.push('\u{fffd}'),
            c => {
                ends = 0;
                kept.push(c);
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{Form, plain};

    #[test]
    fn a_page_is_its_words_without_scripts() {
        let page = "<html><head><style>p{}</style><script>var minister;</script></head>\
            <body><p>L&#39;accord</p><ul><li>un</li><li>deux</li></ul></body></html>";
        assert_eq!(Form::of(None, page), Form::Html);
        let text = plain(page, Form::Html);
        assert!(text.contains("L'accord"), "{text}");
        assert!(
            !text.contains("minister") && !text.contains("p{}"),
            "{text}"
        );
    }

    #[test]
    fn markdown_is_its_words() {
        let text = plain(
            "# A visit\n\n*Rabat, 6 June*\n\n- one\n- [two](https://example.org)",
            Form::Markdown,
        );
        assert_eq!(text, "A visit\n\nRabat, 6 June\n\none\n\ntwo");
    }

    #[test]
    fn a_hostile_page_ends() {
        let deep = format!("{}word{}", "<div>".repeat(50_000), "</div>".repeat(50_000));
        assert!(plain(&deep, Form::Html).contains("word"));
        let unclosed = "<table><tr><td>".repeat(2_000);
        assert_eq!(plain(&unclosed, Form::Html).trim(), "");
        assert_eq!(plain("a\u{202e}b\u{7}", Form::Plain), "a\u{fffd}b\u{fffd}");
        assert!(
            Form::of(Some("x.HTM"), "") == Form::Html
                && Form::of(Some("notes.md"), "a") == Form::Markdown
        );
    }
}
