//! Who took part, and the people that the registry does not have yet.

use super::{Work, bad_id};
use crate::draft::fact::{Fact, PersonFact, Presence, Value};
use crate::error::Result;
use crate::model::{Kind, OrganisationId, Participant, Person, PersonId, Post};

impl Work<'_> {
    pub(super) fn people(&mut self) -> Result<()> {
        for fact in self.facts {
            let Value::Person(person) = &fact.value else {
                continue;
            };
            // Who was only spoken of did not take part.
            if person.presence == Presence::Mentioned {
                continue;
            }
            let represents = self.represents(person, fact)?;
            let id = match (&person.name, &fact.known) {
                (_, Some(known)) => Some(PersonId::new(&known.id).map_err(bad_id)?),
                (Some(name), None) => {
                    Some(self.new_person(name, person, represents.as_ref(), fact)?)
                }
                (None, None) => None,
            };
            let post = person.post.as_deref().map(|post| self.text(post));
            self.dossier.meeting.participants.push(Participant {
                person: id,
                post,
                represents,
            });
        }
        Ok(())
    }

    fn new_person(
        &mut self,
        name: &str,
        person: &PersonFact,
        at: Option<&OrganisationId>,
        fact: &Fact,
    ) -> Result<PersonId> {
        let id = PersonId::new(&self.ids.fresh(Kind::People, name)?).map_err(bad_id)?;
        let posts = person.post.iter().map(|title| Post {
            title: self.text(title),
            at: at.cloned(),
            since: None,
            until: None,
            sources: vec![self.source(Some(fact))],
            extra: crate::model::Extra::default(),
        });
        let record = Person {
            id: id.clone(),
            names: self.text(name),
            also: Vec::new(),
            distinct_from: Vec::new(),
            posts: posts.collect(),
            note: None,
            sources: vec![self.source(Some(fact))],
            extra: crate::model::Extra::default(),
        };
        self.dossier.people.push(record);
        Ok(id)
    }
}
