//! HTML: a report in a single file, to be read or printed; no script, and nothing fetched.

use super::Outgoing;
use super::facts::{Target, facts};
use crate::model::Kind;
use crate::registry::Ref;
use std::collections::HashSet;
use std::io::{self, Write};

const STYLE: &str = "\
body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
h1{font-size:1.7rem}h2{margin-top:2.5rem;border-bottom:1px solid #aaa}h3{margin:1.6rem 0 .3rem;font-size:1.05rem}
dl{display:grid;grid-template-columns:minmax(6rem,10rem) 1fr;gap:.1rem 1rem;margin:0}
dt{color:#666}dd{margin:0;overflow-wrap:anywhere}a{color:#0b5394}
@media print{body{max-width:none;margin:0;font-size:10pt}a{color:inherit;text-decoration:none}
nav{display:none}article{break-inside:avoid}h2,h3{break-after:avoid}}";

/// Writes a document.
pub(super) fn write(what: &Outgoing<'_>, to: &mut dyn Write) -> io::Result<()> {
    let title = escaped(what.text(&what.registry.title_page().title));
    let lang = what.words.tag();
    writeln!(
        to,
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{}</p>",
        what.today
    )?;
    let mut kinds: Vec<Kind> = Vec::new();
    for at in what.records {
        if !kinds.contains(&at.kind()) {
            kinds.push(at.kind());
        }
    }
    to.write_all(b"<nav><ul>\n")?;
    for kind in &kinds {
        writeln!(
            to,
            "<li><a href=\"#{kind}\">{}</a></li>",
            what.heading(*kind)
        )?;
    }
    to.write_all(b"</ul></nav>\n")?;
    let shown: HashSet<Ref> = what.records.iter().copied().collect();
    for kind in kinds {
        writeln!(
            to,
            "<section>\n<h2 id=\"{kind}\">{}</h2>",
            what.heading(kind)
        )?;
        for at in what.records.iter().filter(|at| at.kind() == kind) {
            article(what, *at, &shown, to)?;
        }
        to.write_all(b"</section>\n")?;
    }
    to.write_all(b"</body>\n</html>\n")
}

fn article(
    what: &Outgoing<'_>,
    at: Ref,
    shown: &HashSet<Ref>,
    to: &mut dyn Write,
) -> io::Result<()> {
    let (anchor, label) = (anchor(what, at), escaped(&what.label(at)));
    writeln!(
        to,
        "<article>\n<h3 id=\"{anchor}\" dir=\"auto\">{label}</h3>"
    )?;
    let facts = facts(what, at);
    if !facts.is_empty() {
        to.write_all(b"<dl>\n")?;
    }
    for fact in &facts {
        let words = escaped(&fact.words);
        let words = match &fact.to {
            Some(Target::Url(url)) if url.starts_with("https://") || url.starts_with("http://") => {
                format!(
                    "<a href=\"{}\" rel=\"noreferrer\">{words}</a>",
                    escaped(url)
                )
            }
            Some(Target::Record(to)) if shown.contains(to) => {
                format!("<a href=\"#{}\">{words}</a>", self::anchor(what, *to))
            }
            _ => words,
        };
        let label = escaped(&what.words.say(fact.label));
        writeln!(to, "<dt>{label}</dt><dd dir=\"auto\">{words}</dd>")?;
    }
    if !facts.is_empty() {
        to.write_all(b"</dl>\n")?;
    }
    to.write_all(b"</article>\n")
}

/// Ids are slugs, with `/` between those of a follow-up.
fn anchor(what: &Outgoing<'_>, at: Ref) -> String {
    format!("{}-{}", at.kind().singular(), what.registry.id(at))
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
