//! People and the posts they hold.

use super::super::fields::Fields;
use super::{Listed, Reading};
use crate::exchange::{Item, Refusal};
use crate::lang::phrase;
use crate::model::{Kind, Person, PersonId, Post, RecordId as _, Text};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

impl Reading<'_> {
    /// Reads memberships, by the ids of the people of the document who hold them.
    pub(super) fn memberships(
        &mut self,
        listed: Vec<Listed>,
        persons: &[Listed],
    ) -> HashMap<String, Vec<Post>> {
        let ids = persons.iter().filter_map(|person| person.fields.get("id"));
        let known: HashSet<&str> = ids.filter_map(Value::as_str).collect();
        let mut found: HashMap<String, Vec<Post>> = HashMap::new();
        for membership in listed {
            let whose = membership.fields.get("person_id").and_then(Value::as_str);
            let Some(person) = whose.filter(|id| known.contains(id)).map(str::to_owned) else {
                let refusal = Refusal::new(membership.place, phrase!("refusal-membership-lost"));
                let id = membership.fields.get("id").and_then(Value::as_str);
                let refusal = refusal.of(id.unwrap_or_default());
                self.sink
                    .refuse(refusal.at("person_id", whose.unwrap_or_default()));
                continue;
            };
            let post = self.membership(membership);
            found.entry(person).or_default().push(post);
        }
        found
    }

    fn membership(&mut self, listed: Listed) -> Post {
        let mut fields = Fields(listed.fields);
        fields.0.shift_remove("person_id");
        let post = fields.0.get("post_id").and_then(Value::as_str);
        let post = post.and_then(|id| self.posts.get(id));
        let title = fields
            .words("role")
            .or_else(|| post.map(|post| post.label.clone()))
            .or_else(|| fields.words("label"))
            .unwrap_or_else(|| Text::plain("member"));
        let at = fields.0.get("organization_id").and_then(Value::as_str);
        let at = at.and_then(|id| self.organisation(id));
        if at.is_some() {
            fields.0.shift_remove("organization_id");
        }
        let at = at.or_else(|| post?.organisation.clone());
        let id = fields.text("id").unwrap_or_default();
        Post {
            title,
            at,
            since: fields.date("start_date"),
            until: fields.date("end_date"),
            sources: fields.sources(),
            extra: fields.extra(&id, ""),
        }
    }

    pub(super) fn people(
        &mut self,
        listed: Vec<Listed>,
        mut memberships: HashMap<String, Vec<Post>>,
    ) {
        for mut person in listed {
            let mut fields = Fields(std::mem::take(&mut person.fields));
            let foreign = fields.text("id").unwrap_or_default();
            let names = Self::names(&mut fields).or_else(|| {
                // Some have the parts of a name and not the name.
                let part = |name: &str| fields.0.get(name).and_then(Value::as_str);
                let parts: Vec<&str> = ["given_name", "family_name"]
                    .into_iter()
                    .filter_map(part)
                    .filter(|part| !part.trim().is_empty())
                    .collect();
                let name = (!parts.is_empty()).then(|| parts.join(" "));
                let name = name.or_else(|| part("sort_name").map(str::to_owned))?;
                Some(super::Names {
                    text: Text::plain(&name),
                    ..super::Names::default()
                })
            });
            let Some(names) = names else {
                fields.0.insert("id".to_owned(), foreign.into());
                person.fields = fields.0;
                self.refuse(&person, phrase!("refusal-person-unnamed"));
                continue;
            };
            let posts = memberships.remove(&foreign).unwrap_or_default();
            let note = fields.words("summary");
            let sources = fields.sources();
            let label = names.text.best(&[]).to_owned();
            let made = |id: &str, names: super::Names, fields: Fields| {
                let id = PersonId::new(id).ok()?;
                let extra = fields.extra(&foreign, id.as_str());
                Some(Person {
                    also: names.also,
                    extra,
                    ..Person::named(id, names.text)
                })
            };
            let record = if foreign.is_empty() {
                let settled = self.naming.settle(Kind::People, &label, |id| {
                    let record = made(id, names.clone(), Fields(fields.0.clone()))?;
                    Some(Item::Person(Person {
                        posts: posts.clone(),
                        note: note.clone(),
                        sources: sources.clone(),
                        ..record
                    }))
                });
                if let Some(item) = settled {
                    self.sink.take(item, person.place);
                }
                continue;
            } else {
                let id = self.naming.id(Kind::People, &foreign, &label);
                made(&id, names, fields)
            };
            let item = record.map(|record| {
                Item::Person(Person {
                    posts,
                    note,
                    sources,
                    ..record
                })
            });
            if let Some(item) = item {
                self.sink.take(item, person.place);
            }
        }
    }
}
