//! Puts together what the rules find in a text.

mod meeting;

use super::dates::{self, Dated};
use super::events::Happening;
use super::fact::{
    Confidence, Draft, EventFact, Fact, OrganisationFact, PersonFact, ProposalFact, Value, Verdict,
};
use super::organisations::Organisations;
use super::page::{Page, Run};
use super::people::{People, Somebody};
use super::posts::Posts;
use super::rules::Role;
use super::{dateline, events, organisations, people, posts, proposals};
use crate::model::{Country, Topic};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// How far back the subject of a verb is looked for, in tokens.
const BACK: usize = 100;

/// Reads a text that was published on a day, if that is known otherwise than from the text.
pub fn read(text: &str, published: Option<Date>) -> Draft {
    let mut page = Page::new(text);
    let mut found = dates::find(&page);
    if let Some(end) = dateline::end(&page, &found) {
        page.cut(end);
        found.retain(|date| date.run.end <= end);
    }
    let line = dateline::find(&page, &found);
    let about = dates::full(&found);
    let day = published.or_else(|| dateline::published(line.as_ref(), &found, &page, about));
    let skip = line.as_ref().map_or(0..0, |line| line.run.clone());
    let dates: Vec<Dated> = found
        .iter()
        .filter(|date| !skip.contains(&date.run.start))
        .filter_map(|date| date.resolve(&page, day, about))
        .collect();
    let orgs = organisations::find(&page, &skip);
    let posts = posts::find(&page, &skip, &orgs);
    let people = people::find(&people::Around {
        page: &page,
        orgs: &orgs,
        posts: &posts,
        skip: &skip,
    });
    let events = events::find(&page, &skip, &orgs, &dates);
    let read = Read {
        page: &page,
        orgs: &orgs,
        posts: &posts,
        people: &people,
        events: &events,
        dates: &dates,
        skip: &skip,
    };
    let mut facts = Vec::new();
    read.meeting(&mut facts);
    read.events(&mut facts);
    read.people(&mut facts);
    read.organisations(&mut facts);
    read.countries(&mut facts);
    read.proposals(&mut facts);
    read.topics(&mut facts);
    read.source(line.as_ref(), day, &mut facts);
    Draft {
        text: text.to_owned(),
        language: page.rules.tag.to_owned(),
        facts,
    }
}

/// Everything that was found.
struct Read<'a> {
    page: &'a Page<'a>,
    orgs: &'a Organisations,
    posts: &'a Posts,
    people: &'a People,
    events: &'a [Happening],
    dates: &'a [Dated],
    skip: &'a Run,
}

impl Read<'_> {
    fn fact(&self, value: Value, run: &Run, confidence: Confidence) -> Fact {
        Fact {
            value,
            span: Some(self.page.span(run)),
            also: Vec::new(),
            confidence,
            known: None,
            verdict: Verdict::Open,
        }
    }

    fn events(&self, facts: &mut Vec<Fact>) {
        for event in self.events {
            let value = Value::Event(EventFact {
                name: self.page.words(&event.run),
                from: event.from,
                until: event.until,
                organiser: event
                    .org
                    .and_then(|org| self.orgs.get(org))
                    .map(|org| org.short().to_owned()),
                aside: event.aside,
            });
            let confidence = if event.aside {
                Confidence::Certain
            } else {
                Confidence::Likely
            };
            facts.push(self.fact(value, &event.run, confidence));
        }
    }

    fn people(&self, facts: &mut Vec<Fact>) {
        for somebody in &self.people.all {
            let post = somebody.post.and_then(|post| self.posts.all.get(post));
            let org = post
                .and_then(|post| post.org)
                .or(somebody.org)
                .and_then(|org| self.orgs.get(org));
            let title = post.map(|post| self.page.joined(&post.title));
            let address = || somebody.address.as_ref().map(|run| self.page.words(run));
            let value = Value::Person(PersonFact {
                name: somebody.name.clone(),
                post: title.or_else(address),
                at: org.map(|org| org.short().to_owned()),
                country: post
                    .and_then(|post| post.country)
                    .or_else(|| org.and_then(|org| org.country)),
                former: post.is_some_and(|post| post.former),
                presence: somebody.presence,
            });
            let Some(first) = somebody.mentions.first() else {
                continue;
            };
            let run = self.whole(somebody, first);
            let mut fact = self.fact(value, &run, somebody.confidence);
            fact.also = somebody
                .mentions
                .iter()
                .skip(1)
                .map(|run| self.page.span(run))
                .collect();
            facts.push(fact);
        }
    }

    /// A mention together with the post beside it.
    fn whole(&self, somebody: &Somebody, mention: &Run) -> Run {
        let post = somebody
            .post
            .and_then(|post| self.posts.all.get(post))
            .map(|post| &post.run);
        match post {
            Some(post) if post.end <= mention.start && mention.start - post.end < 4 => {
                post.start..mention.end
            }
            Some(post) if post.start >= mention.end && post.start - mention.end < 4 => {
                mention.start..post.end
            }
            _ => mention.clone(),
        }
    }

    fn organisations(&self, facts: &mut Vec<Fact>) {
        for org in &self.orgs.all {
            let Some(first) = org.mentions.iter().min_by_key(|run| run.start) else {
                continue;
            };
            let confidence = if org.kind.is_some() {
                Confidence::Certain
            } else {
                Confidence::Likely
            };
            let value = Value::Organisation(OrganisationFact {
                name: org.name.clone(),
                acronym: org.acronym.clone(),
                kind: org.kind,
                country: org.country,
            });
            let mut fact = self.fact(value, first, confidence);
            fact.also = org
                .mentions
                .iter()
                .filter(|run| *run != first)
                .map(|run| self.page.span(run))
                .collect();
            facts.push(fact);
        }
    }

    fn countries(&self, facts: &mut Vec<Fact>) {
        let page = self.page;
        let mut found: BTreeMap<Country, Vec<Run>> = BTreeMap::new();
        let mut at = 0;
        while at < page.len() {
            let country = page.rules.country(page, at).filter(|(_, _, is_adjective)| {
                let capital = page.is_capital(at);
                (capital || (*is_adjective && !page.rules.head_last))
                    && !self.skip.contains(&at)
                    && self.people.covering(at).is_none()
            });
            let Some((len, country, _)) = country else {
                at += 1;
                continue;
            };
            found.entry(country).or_default().push(at..at + len);
            at += len;
        }
        for (country, runs) in found {
            let Some(first) = runs.first() else { continue };
            let mut fact = self.fact(Value::Country(country), first, Confidence::Certain);
            fact.also = runs.iter().skip(1).map(|run| page.span(run)).collect();
            facts.push(fact);
        }
    }

    fn proposals(&self, facts: &mut Vec<Fact>) {
        let sides = self.sides();
        let names = proposals::Names {
            orgs: self.orgs,
            posts: self.posts,
            people: self.people,
        };
        for thing in proposals::find(self.page, &names, self.skip) {
            let (by, to) = self.between(&thing.cue, &sides);
            let value = Value::Proposal(ProposalFact {
                title: capitalised(&self.page.words(&thing.run)),
                kind: thing.kind,
                stage: thing.stage,
                by,
                to,
            });
            facts.push(self.fact(value, &thing.run, Confidence::Likely));
        }
    }

    /// The sides of the meeting: what those who took part represent.
    fn sides(&self) -> Vec<String> {
        let mut sides: Vec<String> = Vec::new();
        for somebody in &self.people.all {
            let side = self.side(somebody);
            if let Some(side) = side.filter(|_| somebody.presence == super::fact::Presence::Present)
                && !sides.contains(&side)
            {
                sides.push(side);
            }
        }
        sides
    }

    fn side(&self, somebody: &Somebody) -> Option<String> {
        let post = somebody.post.and_then(|post| self.posts.all.get(post))?;
        let org = post.org.or(somebody.org).and_then(|org| self.orgs.get(org));
        org.map(|org| org.short().to_owned())
            .or_else(|| post.country.map(|country| country.code().to_owned()))
    }

    /// Who puts something forward and to whom: the last named before the verb, and the other sides.
    fn between(&self, cue: &Run, sides: &[String]) -> (Vec<String>, Vec<String>) {
        let page = self.page;
        let first = page
            .sentence(page.sentence_of(cue.start))
            .start
            .max(cue.start.saturating_sub(BACK));
        let both = page.find(first..cue.start, Role::Parties).is_some();
        let subject = (first..cue.start).rev().find_map(|at| {
            if let Some(somebody) = self
                .people
                .covering(at)
                .and_then(|number| self.people.all.get(number))
            {
                return self.side(somebody);
            }
            self.orgs
                .covering(at)
                .and_then(|org| self.orgs.get(org))
                .map(|org| org.short().to_owned())
        });
        match subject.filter(|_| !both) {
            Some(subject) => {
                let others = sides
                    .iter()
                    .filter(|side| **side != subject)
                    .take(1)
                    .cloned()
                    .collect();
                (vec![subject], others)
            }
            None => (
                sides.iter().take(2).cloned().collect(),
                sides.iter().take(2).cloned().collect(),
            ),
        }
    }

    fn topics(&self, facts: &mut Vec<Fact>) {
        let page = self.page;
        let mut known: BTreeSet<Topic> = BTreeSet::new();
        let mut at = 0;
        while at < page.len() {
            let Some((len, topic)) = page
                .rules
                .topic(page, at)
                .filter(|_| !self.skip.contains(&at) && self.orgs.covering(at).is_none())
            else {
                at += 1;
                continue;
            };
            if known.insert(topic) {
                facts.push(self.fact(Value::Topic(topic), &(at..at + len), Confidence::Likely));
            }
            at += len;
        }
    }

    fn source(&self, line: Option<&dateline::Dateline>, day: Option<Date>, facts: &mut Vec<Fact>) {
        if let Some(agency) = line.and_then(|line| line.agency.as_ref()) {
            let value = Value::Agency(self.page.words(agency));
            facts.push(self.fact(value, agency, Confidence::Certain));
        }
        if let (Some(day), Some(line)) = (day, line) {
            facts.push(self.fact(Value::Published(day.into()), &line.run, Confidence::Certain));
        }
        if let Some((run, org)) = self.attributed() {
            facts.push(self.fact(Value::Attributed(org), &run, Confidence::Certain));
        }
    }

    /// On whose word: "selon l'ICESCO", "ICESCO said in a statement".
    fn attributed(&self) -> Option<(Run, String)> {
        let page = self.page;
        (0..page.len()).find_map(|at| {
            if let Some(len) = page.role(at, Role::According) {
                let next = page.past(page.past(at + len, Role::Of), Role::Article);
                let (end, org) = self.orgs.at(next).or_else(|| self.orgs.at(at + len))?;
                return Some((at..end, self.orgs.get(org)?.short().to_owned()));
            }
            let len = page.role(at, Role::Says)?;
            let org = self.orgs.covering(at.checked_sub(1)?)?;
            Some((at - 1..at + len, self.orgs.get(org)?.short().to_owned()))
        })
    }
}

fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
