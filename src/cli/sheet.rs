//! Rows in each of the forms: a table, linear text, JSON or CSV.

use super::answer::Stop;
use super::cells::{cut, width};
use super::output::{Form, Output};
use crate::lang::Words;
use serde_json::Value;
use std::io::Write as _;

/// A column: a field that every row has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Its name in CSV; the message of its heading and label is called after it.
    pub(super) name: &'static str,
    /// How it takes part in a table.
    pub(super) fit: Fit,
}

/// How a column takes part in a table that is too wide for its terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// Stays whole, as ids do: they are there to be copied.
    Whole,
    /// May be cut to this many cells.
    Cut(usize),
    /// May be cut to this many cells, or left out.
    Spare(usize),
    /// Is never in a table: for CSV and linear text.
    Apart,
}

impl Column {
    pub(super) const fn new(name: &'static str, fit: Fit) -> Self {
        Self { name, fit }
    }

    fn heading(self, words: &Words) -> String {
        let id = format!("column-{}", self.name.replace('_', "-"));
        words.say(&id).into_owned()
    }
}

/// Things that can be printed as rows or as objects.
pub(super) trait Sheet {
    /// What a row is of.
    type Item;

    /// The words of headings and labels.
    fn words(&self) -> &Words;

    /// The columns.
    fn columns(&self) -> &[Column];

    /// The cells of an item in a language, one a column.
    fn row(&self, item: &Self::Item, words: &Words) -> Vec<String>;

    /// The item as an object.
    fn object(&self, item: &Self::Item) -> serde_json::Result<Value>;

    /// Prints items in a form.
    fn print(&self, items: &[Self::Item], form: Form, out: &mut Output) -> Result<(), Stop> {
        let words = self.words();
        let rows = |words| {
            let rows = items.iter().map(|item| self.row(item, words));
            rows.collect::<Vec<_>>()
        };
        match form {
            Form::Table => table(self.columns(), &rows(words), words, out),
            Form::Linear => linear(self.columns(), &rows(words), words, out),
            // Scripts read it: it is the same in every language.
            Form::Csv => csv(self.columns(), &rows(&Words::english()), out),
            Form::Json => {
                let objects: Vec<Value> = items
                    .iter()
                    .map(|item| self.object(item))
                    .collect::<Result<_, _>>()?;
                json(&Value::Array(objects), out)
            }
            Form::Jsonl => {
                for item in items {
                    serde_json::to_writer(&mut *out, &self.object(item)?)?;
                    writeln!(out)?;
                }
                Ok(())
            }
        }
    }
}

/// Prints a JSON value over several lines.
pub(super) fn json(value: &Value, out: &mut Output) -> Result<(), Stop> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    Ok(writeln!(out)?)
}

/// Prints aligned columns: with headings and cut to the width on a terminal, else whole and bare.
fn table(
    columns: &[Column],
    rows: &[Vec<String>],
    words: &Words,
    out: &mut Output,
) -> Result<(), Stop> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut widths: Vec<usize> = (0..columns.len())
        .map(|n| {
            rows.iter()
                .filter_map(|row| row.get(n))
                .map(|cell| width(cell))
                .max()
                .unwrap_or(0)
        })
        .collect();
    let mut shown: Vec<usize> = (0..columns.len())
        .filter(|n| columns[*n].fit != Fit::Apart)
        .collect();
    if let Some(room) = out.width() {
        // A column that is empty throughout would only take room.
        shown.retain(|n| widths[*n] > 0);
        for n in &shown {
            widths[*n] = widths[*n].max(width(&columns[*n].heading(words)));
        }
        fit(columns, &mut widths, &mut shown, room);
        let headings: Vec<String> = columns.iter().map(|column| column.heading(words)).collect();
        line(&headings, &widths, &shown, out)?;
    }
    for row in rows {
        line(row, &widths, &shown, out)?;
    }
    Ok(())
}

/// Makes columns narrower until a line has room, then leaves out those that can be spared.
fn fit(columns: &[Column], widths: &mut [usize], shown: &mut Vec<usize>, room: usize) {
    let least = |n: usize| match columns[n].fit {
        Fit::Cut(least) | Fit::Spare(least) => least,
        Fit::Whole | Fit::Apart => usize::MAX,
    };
    let gaps = |shown: &[usize]| 2 * shown.len().saturating_sub(1);
    let narrowest = |widths: &[usize], shown: &[usize]| -> usize {
        shown
            .iter()
            .map(|n| widths[*n].min(least(*n)))
            .sum::<usize>()
            + gaps(shown)
    };
    while narrowest(widths, shown) > room {
        let spare = shown
            .iter()
            .rposition(|n| matches!(columns[*n].fit, Fit::Spare(_)));
        match spare {
            Some(at) => shown.remove(at),
            None => break,
        };
    }
    loop {
        let used: usize = shown.iter().map(|n| widths[*n]).sum::<usize>() + gaps(shown);
        let widest = shown
            .iter()
            .copied()
            .filter(|n| widths[*n] > least(*n))
            .max_by_key(|n| widths[*n]);
        match widest {
            Some(n) if used > room => widths[n] -= 1,
            _ => return,
        }
    }
}

fn line(cells: &[String], widths: &[usize], shown: &[usize], out: &mut Output) -> Result<(), Stop> {
    let mut text = String::new();
    for n in shown {
        let cell = cut(&cells[*n], widths[*n]);
        text.push_str(&cell);
        text.extend(std::iter::repeat_n(' ', widths[*n] - width(&cell) + 2));
    }
    Ok(writeln!(out, "{}", text.trim_end())?)
}

/// Prints one `label: value` a line, a blank line between rows.
fn linear(
    columns: &[Column],
    rows: &[Vec<String>],
    words: &Words,
    out: &mut Output,
) -> Result<(), Stop> {
    let colon = words.say("page-colon");
    for (n, row) in rows.iter().enumerate() {
        if n > 0 {
            writeln!(out)?;
        }
        for (column, cell) in columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            writeln!(out, "{}{colon} {cell}", column.heading(words))?;
        }
    }
    Ok(())
}

/// Prints comma-separated values with a header.
fn csv(columns: &[Column], rows: &[Vec<String>], out: &mut Output) -> Result<(), Stop> {
    let mut writer = ::csv::Writer::from_writer(&mut *out);
    let failed = |error: ::csv::Error| match error.into_kind() {
        ::csv::ErrorKind::Io(error) => Stop::Unwritten(error),
        other => Stop::Unwritten(std::io::Error::other(format!("{other:?}"))),
    };
    writer
        .write_record(columns.iter().map(|column| column.name))
        .map_err(failed)?;
    for row in rows {
        writer
            .write_record(row.iter().map(|cell| no_formula(cell)))
            .map_err(failed)?;
    }
    Ok(writer.flush()?)
}

/// The cell as a spreadsheet will take it for a text.
fn no_formula(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, Fit, fit, no_formula};

    #[test]
    fn a_table_is_narrowed_before_a_column_is_left_out() {
        let columns = [
            Column::new("name", Fit::Cut(8)),
            Column::new("post", Fit::Spare(10)),
            Column::new("id", Fit::Whole),
        ];
        let of = |room| {
            let (mut widths, mut shown) = (vec![20, 30, 10], vec![0, 1, 2]);
            fit(&columns, &mut widths, &mut shown, room);
            shown.iter().map(|n| widths[*n]).collect::<Vec<_>>()
        };
        assert_eq!(of(100), [20, 30, 10]);
        assert_eq!(of(54), [20, 20, 10]);
        assert_eq!(of(32), [8, 10, 10]);
        assert_eq!(of(31), [19, 10], "the post makes room");
        assert_eq!(of(5), [8, 10], "an id is never cut");
    }

    #[test]
    fn a_formula_becomes_a_text() {
        assert_eq!(no_formula("=1+1"), "'=1+1");
        assert_eq!(no_formula("Zaamin = here"), "Zaamin = here");
    }
}
