//! The properties of a component: taken out one by one, and what is left kept as lines.

use super::super::NAME;
use crate::exchange::lines::unfolded;
use crate::model::{Extra, Lang, PartialDate, Text};
use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarEntry, ICalendarParameterName, ICalendarProperty as P,
    ICalendarValue,
};
use jiff::civil::Date;
use serde_json::{Map, Value};

/// The properties of a component.
pub(super) struct Properties<'a> {
    calendar: &'a ICalendar,
    component: &'a ICalendarComponent,
    entries: Vec<&'a ICalendarEntry>,
}

impl<'a> Properties<'a> {
    pub(super) fn of(calendar: &'a ICalendar, component: &'a ICalendarComponent) -> Self {
        Self {
            calendar,
            component,
            entries: component.entries.iter().collect(),
        }
    }

    fn find(&self, name: &P) -> Option<&'a ICalendarEntry> {
        self.entries
            .iter()
            .copied()
            .find(|entry| entry.name == *name)
    }

    fn take(&mut self, name: &P) -> Option<&'a ICalendarEntry> {
        let at = self.entries.iter().position(|entry| entry.name == *name)?;
        Some(self.entries.remove(at))
    }

    /// Says whether a property is there.
    pub(super) fn has(&self, name: &P) -> bool {
        self.find(name).is_some()
    }

    /// Takes the text of a property out.
    pub(super) fn text(&mut self, name: &P) -> Option<String> {
        let entry = self.take(name)?;
        let texts: Vec<&str> = entry
            .values
            .iter()
            .filter_map(ICalendarValue::as_text)
            .collect();
        Some(texts.join(","))
    }

    /// Takes a text out with its other languages, which stand under another name.
    pub(super) fn texts(&mut self, name: &P, others: &str) -> Option<Text> {
        let mut versions: Vec<(Option<Lang>, String)> = Vec::new();
        let others = others.to_owned();
        self.entries.retain(|entry| {
            let is_other =
                matches!(&entry.name, P::Other(own) if own.eq_ignore_ascii_case(&others));
            if entry.name != *name && !is_other {
                return true;
            }
            let texts: Vec<&str> = entry
                .values
                .iter()
                .filter_map(ICalendarValue::as_text)
                .collect();
            let lang = entry.parameter(&ICalendarParameterName::Language);
            let lang = lang.and_then(|lang| Lang::new(lang.as_text()?));
            versions.push((lang, texts.join(",")));
            false
        });
        match versions.as_slice() {
            [] => None,
            [(None, text)] => Some(Text::plain(text)),
            _ => {
                let und = Lang::new("und")?;
                let all = versions.iter();
                Text::versions_of(all.map(|(lang, text)| {
                    (lang.clone().unwrap_or_else(|| und.clone()), text.as_str())
                }))
            }
        }
    }

    /// The words of a property.
    pub(super) fn words(&self, name: &P) -> Vec<String> {
        let entries = self.entries.iter().filter(|entry| entry.name == *name);
        let values = entries.flat_map(|entry| &entry.values);
        values
            .filter_map(|value| value.as_text().map(str::to_owned))
            .collect()
    }

    /// Takes the text of a property that is none of the standard's out.
    pub(super) fn other(&mut self, name: &str) -> Option<String> {
        let is_it = |entry: &&ICalendarEntry| matches!(&entry.name, P::Other(own) if own.eq_ignore_ascii_case(name));
        let at = self.entries.iter().position(is_it)?;
        let entry = self.entries.remove(at);
        entry.values.first()?.as_text().map(str::to_owned)
    }

    /// A property as a line.
    pub(super) fn line(&self, name: &P) -> Option<String> {
        lines(self.find(name)?).into_iter().next()
    }

    /// The day of a property; what says more than the day stays as a line.
    pub(super) fn date(&mut self, name: &P) -> Option<PartialDate> {
        let entry = self.find(name)?;
        let time = moment(entry)?;
        let date = day(time)?;
        if time.hour.is_none() {
            self.take(name);
        }
        Some(vague(entry).unwrap_or(PartialDate::Day(date)))
    }

    /// The first and last day; iCalendar names the day after the last.
    pub(super) fn span(&mut self) -> (Option<PartialDate>, Option<PartialDate>) {
        let end = self.find(&P::Dtend).and_then(|entry| {
            let time = moment(entry)?;
            let day = day(time)?;
            let last = if time.hour.is_none() {
                day.yesterday().unwrap_or(day)
            } else {
                day
            };
            Some((
                vague(entry).unwrap_or(PartialDate::Day(last)),
                time.hour.is_none(),
            ))
        });
        let start = self
            .find(&P::Dtstart)
            .and_then(moment)
            .is_some_and(|time| time.hour.is_none());
        let from = self.date(&P::Dtstart);
        if start && end.is_some_and(|(_, whole)| whole) {
            self.take(&P::Dtend);
        }
        let until = end.map(|(until, _)| until).filter(|until| {
            Some(*until) != from && from.is_none_or(|from| !until.is_surely_before(from))
        });
        (from, until)
    }

    /// A parameter of a property.
    pub(super) fn parameter_of(&self, name: &P, parameter: &str) -> Option<String> {
        let entry = self.find(name)?;
        let wanted = ICalendarParameterName::Other(parameter.to_owned());
        entry.parameter(&wanted)?.as_text().map(str::to_owned)
    }

    /// The addresses under a property that an export of ours wrote, each with the name beside it.
    pub(super) fn named(&self, property: &P, prefix: &str) -> Vec<(String, String)> {
        let entries = self.entries.iter().filter(|entry| entry.name == *property);
        let named = entries.filter_map(|entry| {
            let address = entry.values.first()?.as_text()?.strip_prefix(prefix)?;
            let name = entry.parameter(&ICalendarParameterName::Cn)?.as_text()?;
            Some((address.to_owned(), name.to_owned()))
        });
        named.collect()
    }

    /// Takes out those addresses that are known.
    pub(super) fn addresses(
        &mut self,
        name: &P,
        mut known: impl FnMut(&str, &ICalendarEntry) -> Option<()>,
    ) {
        self.entries.retain(|entry| {
            if entry.name != *name {
                return true;
            }
            let address = entry.values.first().and_then(ICalendarValue::as_text);
            address.is_none_or(|address| known(address, entry).is_none())
        });
    }

    /// Leaves out properties that say nothing to keep: all, or those whose text ends so.
    pub(super) fn drop(&mut self, names: &[P], ending: &str) {
        self.entries.retain(|entry| {
            let text = entry.values.first().and_then(ICalendarValue::as_text);
            let is_own = text.is_some_and(|text| text.ends_with(ending));
            !(names.contains(&entry.name) && (entry.name == P::Dtstamp || is_own))
        });
    }

    /// What is left, as lines, with what is within the component.
    pub(super) fn extra(&self, foreign: &str, own: &str) -> Extra {
        let mut kept: Vec<Value> = Vec::new();
        let known = |entry: &&&ICalendarEntry| !matches!(entry.name, P::Begin | P::End);
        for entry in self.entries.iter().filter(known) {
            kept.extend(lines(entry).into_iter().map(Value::String));
        }
        for id in &self.component.component_ids {
            self.within(*id, 0, &mut kept);
        }
        let mut fields = Map::new();
        if foreign != own && !foreign.is_empty() {
            fields.insert("id".to_owned(), Value::String(foreign.to_owned()));
        }
        if !kept.is_empty() {
            fields.insert("lines".to_owned(), Value::Array(kept));
        }
        Extra::under(NAME, fields)
    }

    /// A component within, such as an alarm.
    fn within(&self, id: u32, depth: usize, kept: &mut Vec<Value>) {
        let component = self.calendar.components.get(id as usize);
        let Some(component) = component.filter(|_| depth < 8) else {
            return;
        };
        let name = component.component_type.as_str();
        kept.push(Value::String(format!("BEGIN:{name}")));
        for entry in &component.entries {
            kept.extend(lines(entry).into_iter().map(Value::String));
        }
        for inner in &component.component_ids {
            self.within(*inner, depth + 1, kept);
        }
        kept.push(Value::String(format!("END:{name}")));
    }
}

/// A property as it is written, in one line.
fn lines(entry: &ICalendarEntry) -> Vec<String> {
    let mut text = String::new();
    // Writing to a string cannot fail.
    entry.write_to(&mut text).unwrap_or_default();
    unfolded(&text)
}

fn moment(entry: &ICalendarEntry) -> Option<&PartialDateTime> {
    entry.values.first()?.as_partial_date_time()
}

fn day(time: &PartialDateTime) -> Option<Date> {
    let year = i16::try_from(time.year?).ok().filter(|year| *year > 0)?;
    let (month, day) = (
        i8::try_from(time.month?).ok()?,
        i8::try_from(time.day?).ok()?,
    );
    Date::new(year, month, day).ok()
}

/// For whom an attendee of our own is there.
pub(super) fn represents(entry: &ICalendarEntry) -> Option<&str> {
    let name = ICalendarParameterName::Other("X-PARAPH-FOR".to_owned());
    entry.parameter(&name)?.as_text()
}

/// The post that stands for an attendee of our own, in its languages.
pub(super) fn post(entry: &ICalendarEntry) -> Option<Text> {
    let mut versions = Vec::new();
    for parameter in &entry.params {
        let ICalendarParameterName::Other(name) = &parameter.name else {
            continue;
        };
        let name = name.to_ascii_uppercase();
        let Some(tag) = name.strip_prefix("X-PARAPH-POST") else {
            continue;
        };
        let text = parameter.value.as_text()?;
        match tag.strip_prefix('-') {
            Some(tag) => versions.extend(Lang::new(&lower(tag)).map(|lang| (lang, text))),
            None => return Some(Text::plain(text)),
        }
    }
    Text::versions_of(versions)
}

/// A language tag as the registry has it: names of parameters may come back in capitals.
fn lower(tag: &str) -> String {
    let mut parts = tag.split('-').map(str::to_ascii_lowercase);
    let mut lower = parts.next().unwrap_or_default();
    for part in parts {
        let is_script = part.len() == 4;
        let (first, rest) = part.split_at_checked(1).unwrap_or((&part, ""));
        lower.push('-');
        lower.push_str(&if is_script {
            first.to_ascii_uppercase() + rest
        } else {
            part.to_ascii_uppercase()
        });
    }
    lower
}

/// The month or year that a date of our own stands for.
fn vague(entry: &ICalendarEntry) -> Option<PartialDate> {
    let name = ICalendarParameterName::Other("X-PARAPH-DATE".to_owned());
    entry.parameter(&name)?.as_text()?.parse().ok()
}
