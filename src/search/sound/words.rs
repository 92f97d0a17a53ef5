//! Words: a name as its parts, each as it sounds and with what it is for.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::char::is_combining_mark;

use super::fast::Fast;
use super::letters::{Letter, Sound, letters, read};

/// What a part of a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    /// A name of its own.
    Name,
    /// A name after the father, often left out.
    Patronymic,
    /// The first letter of a name.
    Initial,
    /// A particle or a title, often left out.
    Light,
}

/// A part of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) sound: Sound,
    pub(super) kind: Kind,
    /// Its letters in lower case.
    pub(super) text: String,
    /// Whether nothing but a hyphen stands between it and the next part.
    pub(super) glued: bool,
}

/// Particles, conjunctions and titles, in lower case and without accents.
static LIGHT: LazyLock<HashSet<&str, Fast>> = LazyLock::new(|| {
    "al el ul bin ibn ben bint bent binti ould uld wuld ouled aal oglu ogly oglou ogli ugli uglu uulu uly kyzy kizi qizi qyzy gyzy kyz \
     de da do di du des dos das del della dela della degli dei la le les los las lo von van vom der den dem ter ten zu zum zur af av \
     of the and und och et i y e san jr sr ii iii iv dr prof sir mr mrs ms lord lady baron baroness dame hon gen sheikh shaikh \
     haji hajji sayyid sayyed mc mac tun dato datuk seri \
     аль эль ал ель ас аш ад ан ар аз бин бен ибн бинт ульд оглы оглу огли угли кызы кизи уулу улы гызы фон ван дер ден де ди да ду дю дос душ дель делла \
     ла ле лос и сэр др \
     ال آل بن ابن بنت ولد أبو ابو دي دو فون فان دا لا لو ذو السير سير أوغلو اوغلو اوغلی اغلو \
     בן אל דה די פון ואן דר לה אבו סר"
        .split_whitespace()
        .collect()
});

/// Articles before sun letters, which are words of their own elsewhere.
const ASSIMILATED: &[&str] = &[
    "as", "ash", "ad", "ar", "an", "az", "at", "es", "ech", "ed", "er", "en", "ez", "et",
];

const PATRONYMIC: &[&str] = &[
    "ovich",
    "evich",
    "ovych",
    "yovych",
    "ovna",
    "evna",
    "ivna",
    "ovitch",
    "evitch",
    "ович",
    "евич",
    "ёвич",
    "йович",
    "овна",
    "евна",
    "ёвна",
    "івна",
    "ївна",
    "ична",
    "ьич",
    "лович",
    "аўна",
    "еўна",
    "авіч",
];

/// A word of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'a> {
    text: &'a str,
    /// The number of its first character.
    at: u32,
    /// Whether a hyphen ties the next word to it.
    pub(super) glued: bool,
}

impl<'a> Word<'a> {
    /// Returns what its parts depend on.
    pub(super) fn key(&self) -> (&'a str, bool) {
        (self.text, self.glued)
    }

    /// Puts its characters, each with its number, in the place of others.
    pub(super) fn letters(&self, letters: &mut Vec<(u32, char)>) {
        letters.clear();
        letters.extend((self.at..).zip(self.text.chars()));
    }
}

/// Takes a name apart.
pub(super) fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut letters = Vec::new();
    each_word(text, |word| {
        word.letters(&mut letters);
        analyse(&letters, word.glued, &mut parts);
    });
    parts
}

/// Calls back for each word.
pub(super) fn each_word<'a>(text: &'a str, mut call: impl FnMut(Word<'a>)) {
    let mut begun: Option<(u32, usize)> = None;
    let mut chars = (0..).zip(text.char_indices()).peekable();
    while let Some((at, (place, char))) = chars.next() {
        match begun {
            None if is_letter(char) => begun = Some((at, place)),
            Some((first, start)) if !is_letter(char) && !joins_letters(char) => {
                let next = chars.peek().is_some_and(|(_, (_, next))| is_letter(*next));
                call(Word {
                    text: text.get(start..place).unwrap_or_default(),
                    at: first,
                    glued: next && is_hyphen(char),
                });
                begun = None;
            }
            _ => {}
        }
    }
    if let Some((first, start)) = begun {
        call(Word {
            text: text.get(start..).unwrap_or_default(),
            at: first,
            glued: false,
        });
    }
}

/// Returns whether a character is a letter or a digit; quickly for those that most names have.
fn is_letter(char: char) -> bool {
    matches!(char, 'a'..='z' | 'A'..='Z' | '\u{400}'..='\u{481}' | '\u{620}'..='\u{63a}' | '\u{641}'..='\u{64a}')
        || (char != ' ' && char.is_alphanumeric())
}

/// Returns whether a character within a word is no end of it.
fn joins_letters(char: char) -> bool {
    matches!(
        char,
        '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | 'ʿ' | 'ʾ' | '`' | '´' | '׳' | 'ー' | '\u{ad}' | '\u{200b}'
            ..='\u{200f}' | '\u{640}'
    ) || (!char.is_ascii() && is_combining_mark(char))
}

fn is_hyphen(char: char) -> bool {
    matches!(char, '-' | '\u{2010}'..='\u{2015}' | '־' | '＝' | '=')
}

/// Adds the parts of one word, as a rule one.
pub(super) fn analyse(word: &[(u32, char)], glued: bool, parts: &mut Vec<Part>) {
    let rest = camel(word);
    let letters = letters(word);
    let text: String = letters.iter().map(|letter| letter.char).collect();
    let bare: String = text
        .trim_matches(|char: char| !char.is_alphanumeric())
        .into();
    let mut add = |letters: &[Letter], kind, glued| {
        let sound = read(letters);
        if !sound.symbols.is_empty() {
            let text = letters
                .iter()
                .map(|letter| letter.char)
                .filter(|char| char.is_alphanumeric())
                .collect();
            parts.push(Part {
                sound,
                kind,
                text,
                glued,
            });
        }
    };
    let count = letters
        .iter()
        .filter(|letter| letter.char.is_alphanumeric())
        .count();
    let first = letters.first().map_or(' ', |letter| letter.char);
    let is_light = LIGHT.contains(bare.as_str()) || (glued && ASSIMILATED.contains(&bare.as_str()));
    if count == 1 && !is_syllable(first) {
        add(&letters, Kind::Initial, glued);
    } else if let Some(rest) = rest {
        let (one, two) = letters.split_at(rest.min(letters.len()));
        let kind = if rest == 2 { Kind::Light } else { Kind::Name };
        add(one, kind, true);
        add(two, Kind::Name, glued);
    } else if is_light {
        add(&letters, Kind::Light, glued);
    } else if bare.starts_with("ال") && count >= 5 && !bare.starts_with("الله") {
        let (one, two) = letters.split_at(2);
        // In names like Saladin the article is never apart.
        if !matches!(bare.as_str(), "الدين" | "الدین") {
            add(one, Kind::Light, true);
        }
        add(two, Kind::Name, glued);
    } else if is_syllable(first) && splits(first, count) {
        let (one, two) = letters.split_at(1);
        add(one, Kind::Name, true);
        add(two, Kind::Name, glued);
    } else if let Some(servant) = servant(&letters) {
        let (one, two) = letters.split_at(servant);
        add(one.get(..3).unwrap_or(one), Kind::Name, true);
        add(two, Kind::Name, glued);
    } else if PATRONYMIC.iter().any(|end| bare.ends_with(end)) && count >= 7 {
        add(&letters, Kind::Patronymic, glued);
    } else {
        add(&letters, Kind::Name, glued);
    }
}

/// Returns where a second word starts in a word like `AlMalik`.
fn camel(word: &[(u32, char)]) -> Option<usize> {
    let upper = |at: usize| word.get(at).is_some_and(|(_, char)| char.is_uppercase());
    let inner = (1..word.len()).find(|&at| {
        upper(at)
            && word
                .get(at - 1)
                .is_some_and(|(_, char)| char.is_lowercase())
    })?;
    let start: String = word
        .iter()
        .take(inner)
        .flat_map(|(_, char)| char.to_lowercase())
        .collect();
    let article = matches!(start.as_str(), "al" | "el" | "ul" | "аль" | "эль");
    (upper(0) && (article || (inner >= 4 && word.len() - inner >= 4))).then_some(inner)
}

/// Returns where the rest starts of a word like Abdulaziz, "servant of the …".
fn servant(letters: &[Letter]) -> Option<usize> {
    let char = |at: usize| letters.get(at).map_or(' ', |letter| letter.char);
    let is_abd = matches!(
        (char(0), char(1), char(2)),
        ('a', 'b', 'd') | ('а', 'б', 'д')
    );
    if !is_abd || !"aeiouуеаоиə".contains(char(3)) {
        return None;
    }
    let (after, next) = (char(4), char(5));
    if after == next && "rsnzdtрснздт".contains(after) {
        (letters.len() >= 8).then_some(5)
    } else if "lл".contains(after) && after != next {
        let start = if next == 'ь' { 6 } else { 5 };
        (letters.len() >= start + 3 || letters.len() == start).then_some(start)
    } else {
        None
    }
}

/// Returns whether a character is a whole syllable or word of Chinese or Korean.
fn is_syllable(char: char) -> bool {
    matches!(char, '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{20000}'..='\u{3ffff}')
}

/// Returns whether so many syllables are a family name of one and a given name.
fn splits(first: char, count: usize) -> bool {
    let is_hangul = matches!(first, '\u{ac00}'..='\u{d7af}');
    count == 3 || (!is_hangul && count == 2)
}
