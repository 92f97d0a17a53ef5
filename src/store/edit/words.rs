//! Changes of a RON text that leave every byte outside the value changed as it was.
//!
//! What is put in follows its neighbours: on a line of its own where they stand so, set in as far
//! as they are, with a comma where one is wanted. A comment is never taken out unless it stands
//! within the value that is.

use super::{Lost, Place, Step};
use crate::store::spans::{self, Item, Node, Shape};
use std::ops::Range;

/// Changes texts, in the manner of the file that they stand in.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) struct Pen {
    newline: &'static str,
    indent: &'static str,
}

impl Pen {
    /// The manner of a file: how its lines end, and how far it sets things in.
    pub(in crate::store) fn of(file: &str) -> Self {
        Self {
            newline: if file.contains("\r\n") { "\r\n" } else { "\n" },
            indent: indent(file),
        }
    }

    /// The text with another value at a place. A field or language that is not there yet is added
    /// behind those that `order` puts before it; the record or list around it has to be there.
    pub(in crate::store) fn set(
        self,
        text: &str,
        at: &Place,
        value: &str,
        order: &[&str],
    ) -> Result<String, Lost> {
        let tree = tree(text)?;
        let Some((last, way)) = at.0.split_last() else {
            let own = tree.span.clone();
            return Ok(spliced(
                text,
                &[(own.clone(), self.set_in(text, own.start, value))],
            ));
        };
        let around = descend(text, &tree, way)?;
        if let Some(item) = item(around, last) {
            let own = item.node.span.clone();
            return Ok(spliced(
                text,
                &[(own.clone(), self.set_in(text, own.start, value))],
            ));
        }
        match (last, &around.shape) {
            (Step::Field(name), Shape::Struct(items)) => {
                let new = format!("{name}: {value}");
                Ok(self.insert(text, around, before(items, name, order), &new))
            }
            (Step::Field(name), Shape::Map(items)) => {
                let new = format!("{}: {value}", quoted(name));
                Ok(self.insert(text, around, items.len().checked_sub(1), &new))
            }
            (_, Shape::Quoted(_) | Shape::Other) => {
                Err(Lost::Single(Place(way.to_vec()).to_string()))
            }
            _ => Err(Lost::NotThere(at.to_string())),
        }
    }

    /// The text with a further item at the end of a list.
    pub(in crate::store) fn add(
        self,
        text: &str,
        list: &Place,
        value: &str,
    ) -> Result<String, Lost> {
        let tree = tree(text)?;
        let around = descend(text, &tree, &list.0)?;
        match &around.shape {
            Shape::List(items) => Ok(self.insert(text, around, items.len().checked_sub(1), value)),
            _ => Err(Lost::Single(list.to_string())),
        }
    }

    /// The text without a field, a language or an item of a list.
    pub(in crate::store) fn remove(text: &str, at: &Place) -> Result<String, Lost> {
        let tree = tree(text)?;
        let missing = || Lost::NotThere(at.to_string());
        let (last, way) = at.0.split_last().ok_or_else(missing)?;
        let around = descend(text, &tree, way)?;
        let number = position(around, last).ok_or_else(missing)?;
        let gone = without(text, around, number);
        let gone: Vec<_> = gone
            .into_iter()
            .map(|range| (range, String::new()))
            .collect();
        Ok(spliced(text, &gone))
    }

    /// Puts an item into a struct, list or map, behind another or before all.
    fn insert(self, text: &str, around: &Node, after: Option<usize>, new: &str) -> String {
        let items = around.items();
        match after.and_then(|number| items.get(number)) {
            Some(item) => self.insert_after(text, around, item, new),
            None => match items.first() {
                Some(first) => self.insert_before(text, around, first, new),
                None => self.insert_only(text, around, new),
            },
        }
    }

    fn insert_after(self, text: &str, around: &Node, item: &Item, new: &str) -> String {
        let end = item.node.span.end;
        let Some(set_in) = own_line(text, item.start) else {
            return spliced(text, &[(end..end, format!(", {new}"))]);
        };
        let new = format!(
            "{}{set_in}{}",
            self.newline,
            self.set_in(text, item.start, new)
        );
        match (
            item.comma,
            rest_of_line(text, item.comma.map_or(end, |comma| comma + 1), around),
        ) {
            (Some(_), Some(line_end)) => spliced(text, &[(line_end..line_end, format!("{new},"))]),
            (None, Some(line_end)) => spliced(
                text,
                &[(end..end, ",".to_owned()), (line_end..line_end, new)],
            ),
            (_, None) => spliced(text, &[(end..end, format!(",{new}"))]),
        }
    }

    fn insert_before(self, text: &str, around: &Node, first: &Item, new: &str) -> String {
        let start = first.start;
        let Some(set_in) = own_line(text, start) else {
            return spliced(text, &[(start..start, format!("{new}, "))]);
        };
        let own = self.set_in(text, start, new);
        match rest_of_line(text, opening(text, around) + 1, around) {
            Some(line_end) => {
                let new = format!("{}{set_in}{own},", self.newline);
                spliced(text, &[(line_end..line_end, new)])
            }
            None => spliced(
                text,
                &[(start..start, format!("{own},{}{set_in}", self.newline))],
            ),
        }
    }

    fn insert_only(self, text: &str, around: &Node, new: &str) -> String {
        let (from, to) = (opening(text, around) + 1, around.span.end - 1);
        let within = text.get(from..to).unwrap_or_default();
        let at = from + within.trim_end().len();
        if !within.contains('\n') {
            let blank = if within.trim().is_empty() { "" } else { " " };
            return spliced(text, &[(at..at, format!("{blank}{new}"))]);
        }
        let set_in = format!("{}{}", own_line(text, to).unwrap_or_default(), self.indent);
        let new = new.replace('\n', &format!("{}{set_in}", self.newline));
        spliced(text, &[(at..at, format!("{}{set_in}{new},", self.newline))])
    }

    /// A value set in as far as the line that it begins on.
    fn set_in(self, text: &str, start: usize, value: &str) -> String {
        let line = text.get(line_start(text, start)..start).unwrap_or_default();
        let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
        let set_in = line.get(..blanks).unwrap_or_default();
        value.replace('\n', &format!("{}{set_in}", self.newline))
    }
}

/// A text in quotation marks, as RON reads it.
pub(in crate::store) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            control if control.is_control() => out.extend(control.escape_unicode()),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// The number of the item of a list that is a value.
pub(super) fn item_of(text: &str, list: &Place, value: &str) -> Result<usize, Lost> {
    let tree = tree(text)?;
    let list = descend(text, &tree, &list.0)?;
    let own = spans::tree(value);
    let own = own.as_ref().and_then(Node::quoted);
    let is = |item: &Item| {
        let node = bare(text, &item.node);
        text.get(node.span.clone()) == Some(value) || (own.is_some() && node.quoted() == own)
    };
    let found = list.items().iter().position(is);
    found.ok_or_else(|| Lost::NotThere(value.trim_matches('"').to_owned()))
}

fn tree(text: &str) -> Result<Node, Lost> {
    spans::tree(text).ok_or(Lost::Broken)
}

/// The value at the end of a way.
fn descend<'a>(text: &str, tree: &'a Node, way: &[Step]) -> Result<&'a Node, Lost> {
    let mut node = bare(text, tree);
    for (number, step) in way.iter().enumerate() {
        let missing =
            || Lost::NotThere(Place(way.iter().take(number + 1).cloned().collect()).to_string());
        node = bare(text, &item(node, step).ok_or_else(missing)?.node);
    }
    Ok(node)
}

/// What stands in a `Some(…)`, which need not be written.
fn bare<'a>(text: &str, node: &'a Node) -> &'a Node {
    match node.items() {
        [one] if one.name.is_none() => {
            let own = text.get(node.span.clone()).unwrap_or_default();
            if own.starts_with("Some") {
                bare(text, &one.node)
            } else {
                node
            }
        }
        _ => node,
    }
}

fn item<'a>(around: &'a Node, step: &Step) -> Option<&'a Item> {
    around.items().get(position(around, step)?)
}

fn position(around: &Node, step: &Step) -> Option<usize> {
    let items = around.items();
    match (step, &around.shape) {
        (Step::Field(name), Shape::Struct(_) | Shape::Map(_)) => items
            .iter()
            .position(|item| item.name.as_deref() == Some(name)),
        (Step::Item(number), Shape::List(_)) => (*number < items.len()).then_some(*number),
        (Step::Called(id), Shape::List(_)) => items
            .iter()
            .position(|item| item.node.field("id").and_then(Node::quoted) == Some(id)),
        _ => None,
    }
}

/// The last of the fields there that `order` puts before a new one.
fn before(items: &[Item], name: &str, order: &[&str]) -> Option<usize> {
    let Some(own) = order.iter().position(|known| *known == name) else {
        return items.len().checked_sub(1);
    };
    let is_before = |item: &Item| {
        let known = item.name.as_deref();
        let place = known.and_then(|known| order.iter().position(|other| *other == known));
        place.is_none_or(|place| place < own)
    };
    items.iter().rposition(is_before)
}

/// The bytes that go with an item: itself, its comma, and its line where nothing else is on it. A
/// comment between the two stays.
fn without(text: &str, around: &Node, number: usize) -> Vec<Range<usize>> {
    let Some(item) = around.items().get(number) else {
        return Vec::new();
    };
    let end = item.node.span.end;
    match item.comma {
        Some(comma) if !text.get(end..comma).unwrap_or_default().trim().is_empty() => {
            vec![item.start..end, comma..comma + 1]
        }
        _ => vec![without_line(text, around, number, item)],
    }
}

/// The same for an item with nothing before its comma.
fn without_line(text: &str, around: &Node, number: usize, item: &Item) -> Range<usize> {
    let items = around.items();
    let start = item.start;
    let end = item.comma.map_or(item.node.span.end, |comma| comma + 1);
    let is_blank = |range: Range<usize>| {
        let between = text.get(range).unwrap_or("?");
        between.bytes().all(|byte| matches!(byte, b' ' | b'\t'))
    };
    if own_line(text, start).is_some() {
        let rest = text.get(end..around.span.end).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default();
        let blank = line.len() < rest.len() && line.trim().is_empty();
        return if blank {
            line_start(text, start)..end + line.len() + 1
        } else {
            // A comment stays where it stands.
            start..end + (line.len() - line.trim_start_matches([' ', '\t']).len())
        };
    }
    if let Some(next) = items.get(number + 1) {
        return if is_blank(end..next.start) {
            start..next.start
        } else {
            start..end
        };
    }
    let previous = number.checked_sub(1).and_then(|before| items.get(before));
    let Some((previous, comma)) = previous.and_then(|item| Some((item, item.comma?))) else {
        return start..end;
    };
    match (is_blank(comma + 1..start), item.comma) {
        (true, Some(_)) => comma + 1..end,
        (true, None) if previous.node.span.end == comma => comma..end,
        _ => start..end,
    }
}

/// Where the bracket stands that opens a struct, a list or a map.
fn opening(text: &str, node: &Node) -> usize {
    let own = text.get(node.span.clone()).unwrap_or_default();
    node.span.start + own.find(['(', '[', '{']).unwrap_or(0)
}

fn line_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.rfind('\n').map_or(0, |newline| newline + 1)
}

/// The blanks before what stands first on its line; nothing if something stands before it.
fn own_line(text: &str, start: usize) -> Option<&str> {
    let from = line_start(text, start);
    let before = text.get(from..start)?;
    (from > 0 && before.trim_start_matches([' ', '\t']).is_empty()).then_some(before)
}

/// The end of a line on which nothing but a comment follows; nothing if something else does.
fn rest_of_line(text: &str, from: usize, around: &Node) -> Option<usize> {
    let rest = text.get(from..around.span.end)?;
    let line = rest.get(..rest.find('\n')?)?;
    let line = line.strip_suffix('\r').unwrap_or(line);
    let said = line.trim_start();
    (said.is_empty() || said.starts_with("//")).then_some(from + line.len())
}

/// What a file sets things in by: the blanks of the first line that has some.
fn indent(file: &str) -> &'static str {
    const SPACES: &str = "        ";
    let first = file
        .lines()
        .find(|line| line.starts_with([' ', '\t']) && !line.trim().is_empty());
    match first {
        Some(line) if line.starts_with('\t') => "\t",
        Some(line) => {
            let blanks = line.len() - line.trim_start_matches(' ').len();
            SPACES.get(..blanks).unwrap_or("    ")
        }
        None => "    ",
    }
}

/// A text with ranges of it, in order and apart, replaced.
pub(super) fn spliced(text: &str, splices: &[(Range<usize>, String)]) -> String {
    let mut out =
        String::with_capacity(text.len() + splices.iter().map(|(_, new)| new.len()).sum::<usize>());
    let mut at = 0;
    for (range, new) in splices {
        out.push_str(text.get(at..range.start).unwrap_or_default());
        out.push_str(new);
        at = range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests;
