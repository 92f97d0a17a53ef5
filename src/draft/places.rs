//! Places where people met.

use super::events::Happening;
use super::organisations::{Organisations, country_after, is_title};
use super::page::{Page, Run};
use super::people::People;
use super::posts::Posts;
use super::rules::Role;
use crate::model::Country;

/// A place.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub(super) run: Run,
    pub(super) name: String,
    pub(super) country: Option<Country>,
}

/// What places are found beside.
pub(super) struct Around<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) orgs: &'a Organisations,
    pub(super) posts: &'a Posts,
    pub(super) people: &'a People,
    pub(super) events: &'a [Happening],
    pub(super) skip: &'a Run,
}

/// The most words of a name.
const LONGEST: usize = 4;

/// Finds where the meeting was held: the first place told where people meet, else where something
/// was signed or visited, else where an event was held.
pub(super) fn find(around: &Around<'_>) -> Option<Spot> {
    let page = around.page;
    let tells = [
        [Role::Meets].as_slice(),
        &[Role::Signs, Role::Visits],
        &[Role::EventHeld],
    ];
    tells.into_iter().find_map(|roles| {
        let told = |sentence: &&Run| {
            let mut roles = roles.iter();
            roles.any(|role| page.find((*sentence).clone(), *role).is_some())
        };
        let mut sentences = page.sentences.iter().filter(told);
        sentences.find_map(|sentence| (sentence.clone()).find_map(|at| spot(around, at, sentence)))
    })
}

fn spot(around: &Around<'_>, at: usize, sentence: &Run) -> Option<Spot> {
    let page = around.page;
    if around.skip.contains(&at) || !free(around, at) {
        return None;
    }
    if let Some(spot) = told_as_town(around, at, sentence) {
        return Some(spot);
    }
    let mut start = at + page.role(at, Role::In)?;
    // "à La Haye": the article is part of the name.
    if start > at + 1 && page.is_capital(start - 1) && !page.shouts(start - 1) {
        start -= 1;
    }
    let end = name(around, start, sentence)?;
    // "au Caire"
    let article = (page.folded(at) == "au").then_some("Le ");
    Some(told(around, start..end, article, None))
}

/// Reads a place that is told to be a town: "dans la capitale tunisienne, Tunis".
fn told_as_town(around: &Around<'_>, at: usize, sentence: &Run) -> Option<Spot> {
    let page = around.page;
    let within = matches!(page.folded(at), "dans" | "in" | "à");
    let within = within || page.has(at, Role::In);
    let mut next = within.then(|| page.past(at, Role::In).max(at + 1))?;
    next = page.past(next, Role::Article);
    let mut country = None;
    let mut adjective = |at: usize| match page.rules.country(page, at) {
        Some((len, found, _)) => {
            country = Some(found);
            at + len
        }
        None => at,
    };
    next = adjective(next);
    next += usize::from(page.folded(next) == "'s");
    next = adjective(next + page.role(next, Role::Town)?);
    next += usize::from(page.is_mark(next, &[","]));
    next = page.past(next, Role::Of);
    let end = name(around, next, sentence)?;
    Some(told(around, next..end, None, country))
}

/// The token after the name of a place that begins at a token; none where no name begins.
fn name(around: &Around<'_>, start: usize, sentence: &Run) -> Option<usize> {
    let page = around.page;
    let limit = sentence.end.min(start + LONGEST);
    let mut end = start;
    while end < limit {
        // "Rio de Janeiro", "Dar es Salaam"
        let is_joined = end > start
            && matches!(page.folded(end), "de" | "es" | "ez" | "sur")
            && end + 1 < limit
            && is_name(around, end + 1);
        if is_joined {
            end += 2;
        } else if is_name(around, end) {
            end += 1;
        } else {
            break;
        }
    }
    // "The Hague" is a name, "The Ministry" would have been an organisation.
    let is_article = page.has(start, Role::Article) && (end < start + 2 || start == sentence.start);
    (end > start && !page.has(start, Role::One) && !is_article).then_some(end)
}

/// A place with the country that is told behind it, or was told before.
fn told(around: &Around<'_>, run: Run, article: Option<&str>, before: Option<Country>) -> Spot {
    let page = around.page;
    let behind = page.is_mark(run.end, &[",", "("]).then(|| {
        let next = page.past(run.end + 1, Role::InCountry);
        country_after(page, next).map(|(_, country)| country)
    });
    Spot {
        name: format!("{}{}", article.unwrap_or_default(), page.words(&run)),
        country: behind.flatten().or(before),
        run,
    }
}

fn is_name(around: &Around<'_>, at: usize) -> bool {
    let page = around.page;
    page.is_capital(at)
        && free(around, at)
        && !is_title(page, at)
        && page.rules.date_word(page, at).is_none()
        && page.rules.country(page, at).is_none()
        && !page.has(at, Role::EventHead)
        && page.rules.body(page, at).is_none()
        && page.folded(at) != "'s"
}

fn free(around: &Around<'_>, at: usize) -> bool {
    around.orgs.covering(at).is_none()
        && !around.posts.covers(at)
        && around.people.covering(at).is_none()
        && !in_event(around, at)
}

/// Says whether a token is part of the name of an event; they stand in the order of the text.
fn in_event(around: &Around<'_>, at: usize) -> bool {
    let next = around.events.partition_point(|event| event.run.start <= at);
    let last = next.checked_sub(1).and_then(|last| around.events.get(last));
    last.is_some_and(|event| event.run.contains(&at))
}

#[cfg(test)]
mod tests {
    use crate::draft::{Value, read};

    fn place(text: &str) -> Option<String> {
        read(text, None)
            .facts
            .into_iter()
            .find_map(|fact| match fact.value {
                Value::Place { name, country } => Some(match country {
                    Some(country) => format!("{name}, {}", country.code()),
                    None => name,
                }),
                _ => None,
            })
    }

    #[test]
    fn where_people_met_is_read_however_it_is_told() {
        for (text, wanted) in [
            (
                "Le ministre de la Culture, M. Karim Dello, a rencontré hier à La Haye le Dr Otto Neuling.",
                "La Haye",
            ),
            (
                "The Minister of Culture, Mr Karim Dello, met Dr Otto Neuling in The Hague on Monday.",
                "The Hague",
            ),
            (
                "M. Karim Dello a rencontré le Dr Otto Neuling à Rio de Janeiro.",
                "Rio de Janeiro",
            ),
            (
                "Mr Karim Dello met Dr Otto Neuling in Dar es Salaam.",
                "Dar es Salaam",
            ),
            (
                "M. Karim Dello a rencontré le Dr Otto Neuling dans la capitale tunisienne, Tunis.",
                "Tunis, TN",
            ),
            (
                "Mr Karim Dello met Dr Otto Neuling in the Tunisian capital, Tunis.",
                "Tunis, TN",
            ),
            (
                "Mr Karim Dello met Dr Otto Neuling in the city of Samarkand, Uzbekistan.",
                "Samarkand, UZ",
            ),
            (
                "M. Karim Dello a rencontré le Dr Otto Neuling au Caire.",
                "Le Caire",
            ),
        ] {
            assert_eq!(place(text).as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn what_is_no_place_is_none() {
        for text in [
            "M. Karim Dello a rencontré le Dr Otto Neuling.",
            "Mr Karim Dello met Dr Otto Neuling in the ministry.",
            "",
        ] {
            assert_eq!(place(text), None, "{text}");
        }
    }
}
