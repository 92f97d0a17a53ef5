//! Graphviz DOT: records as nodes, their relations as edges.

use super::Outgoing;
use crate::model::Kind;
use crate::registry::Ref;
use std::collections::HashSet;
use std::io::{self, Write};

/// Writes a graph of the records and the relations between them.
pub(super) fn write(what: &Outgoing<'_>, to: &mut dyn Write) -> io::Result<()> {
    let shown: HashSet<Ref> = what.records.iter().copied().collect();
    to.write_all(b"digraph paraph {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n")?;
    for at in what.records {
        let name = quoted(&name(what, *at));
        let label = quoted(&what.label(*at));
        writeln!(to, "  {name} [label={label}, shape={}];", shape(at.kind()))?;
    }
    for at in what.records {
        let from = quoted(&name(what, *at));
        for link in what.registry.links(*at) {
            if shown.contains(&link.to) {
                let end = quoted(&name(what, link.to));
                let relation = quoted(link.relation.name());
                writeln!(to, "  {from} -> {end} [label={relation}];")?;
            }
        }
        let holder = match at.kind() {
            Kind::Proposals => Some(what.registry.meeting_of(*at)),
            Kind::FollowUps => Some(what.registry.parent_of(*at)),
            _ => None,
        };
        if let Some(holder) = holder.filter(|holder| shown.contains(holder)) {
            let end = quoted(&name(what, holder));
            writeln!(to, "  {end} -> {from} [style=dashed];")?;
        }
    }
    to.write_all(b"}\n")
}

fn name(what: &Outgoing<'_>, at: Ref) -> String {
    format!("{}:{}", at.kind().singular(), what.registry.id(at))
}

fn shape(kind: Kind) -> &'static str {
    match kind {
        Kind::Meetings => "hexagon",
        Kind::Proposals => "note",
        Kind::People => "ellipse",
        Kind::Organisations => "box",
        Kind::FollowUps => "component",
        Kind::Agreements => "folder",
        Kind::Places => "house",
        Kind::Events => "octagon",
    }
}

/// A text as DOT has it; a backslash would begin an escape.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(c);
            }
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
