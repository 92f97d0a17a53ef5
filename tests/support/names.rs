//! Names in three scripts, any number of them, the same on every run.

/// A generator of numbers that look random: splitmix64.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// The next number below a bound.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let number = (number ^ (number >> 31)) % bound as u64;
        usize::try_from(number).unwrap()
    }

    /// One of some things.
    pub(crate) fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }
}

/// How people are named in one script.
struct Script {
    given: &'static [&'static str],
    syllables: &'static [&'static str],
    endings: &'static [&'static str],
}

const LATIN: Script = Script {
    given: &[
        "Altynbek",
        "Salim",
        "Aktoty",
        "Anar",
        "Günay",
        "Sultan",
        "Mehriban",
        "José",
        "Zoë",
        "María",
        "Anna",
        "Mohammed",
        "Mohamed",
        "Aïcha",
        "Jean",
        "Jean-Pierre",
        "John",
        "Emma",
        "Kim",
        "Nguyễn",
        "Lee",
        "Isabella",
        "Hannah",
        "Otto",
        "Bobby",
        "Philippe",
        "Əli",
        "Elçin",
        "Şahin",
        "Çingiz",
        "Ömer",
        "Łukasz",
        "Håkon",
        "Søren",
        "Iñigo",
        "Aleksandr",
        "Sergei",
        "Ivan",
        "Dmitri",
        "Olga",
        "Nina",
        "Yusuf",
        "Ibrahim",
        "Fatima",
        "Khadija",
        "Abdullah",
        "Rosa",
        "Carlos",
        "Ana",
        "Luís",
        "João",
        "Giovanni",
        "Francesca",
        "William",
        "Elizabeth",
        "Wei",
        "Yong-Tae",
        "Min-jun",
        "Haruto",
        "Aiko",
    ],
    syllables: &[
        "ma", "mak", "al", "ka", "ri", "mov", "ber", "dan", "el", "ra", "in", "to", "sha", "rin",
        "gar", "cí", "lo", "pez", "nor", "mat", "ta", "lin", "de", "vi", "chen", "ko", "sa", "mi",
        "ül", "ba", "you", "ssef", "han", "na", "ju", "ro", "kha", "lid", "ter", "ston", "wil",
        "ge", "fe", "ra", "do", "mü", "ller", "sch", "wei", "zen", "pa", "ol", "o'", "br", "ien",
    ],
    endings: &[
        "", "", "ov", "ova", "ev", "eva", "son", "ez", "ski", "oğlu", "zadə", "i", "a",
    ],
};

const CYRILLIC: Script = Script {
    given: &[
        "Алтынбек",
        "Султан",
        "Анна",
        "Сергей",
        "Иван",
        "Дмитрий",
        "Ольга",
        "Наталья",
        "Юлия",
        "Максим",
        "Мария",
        "Михаил",
        "Андрій",
        "Олена",
        "Ўткир",
        "Жамшид",
        "Әлия",
        "Нұрсұлтан",
        "Филипп",
        "Кирилл",
        "Эмма",
        "Геннадий",
        "Айгүл",
        "Бакыт",
    ],
    syllables: &[
        "ма", "кс", "ал", "ка", "ри", "бер", "дан", "ра", "ин", "то", "ша", "гар", "ло", "нор",
        "мат", "та", "лин", "де", "ви", "ко", "са", "ми", "ба", "хан", "на", "жу", "ро", "ха",
        "ил", "ья", "щер", "бо", "чу",
    ],
    endings: &[
        "ов",
        "ова",
        "ев",
        "ева",
        "ин",
        "ский",
        "енко",
        "ович Ли",
        "бекова",
    ],
};

const ARABIC: Script = Script {
    given: &[
        "محمد",
        "سالم",
        "أحمد",
        "فاطمة",
        "علي",
        "يوسف",
        "عبد الله",
        "خديجة",
        "إبراهيم",
        "حسن",
        "مريم",
        "عمر",
        "نور",
        "خالد",
    ],
    syllables: &[
        "ما", "لك", "را", "شد", "حس", "ين", "عب", "دي", "كر", "يم", "سل", "طا", "نو", "مي", "قا",
        "سم", "بو", "شع", "يب",
    ],
    endings: &["", "ي", "ين", "ان", "اوي"],
};

/// Returns so many names, some of them alike.
pub(crate) fn names(count: usize) -> Vec<String> {
    (0..count).map(|number| name(number as u64)).collect()
}

fn name(number: u64) -> String {
    let mut dice = Dice(number << 20);
    let script = match dice.below(20) {
        0..12 => &LATIN,
        12..17 => &CYRILLIC,
        _ => &ARABIC,
    };
    let first = match dice.below(5) {
        0 => made(script, &mut dice, 2),
        _ => dice.one(script.given).to_owned(),
    };
    let second = match dice.below(8) {
        0 => Some(dice.one(script.given).to_owned()),
        1 => Some(made(script, &mut dice, 2)),
        2 if script.given == LATIN.given => {
            Some(dice.one(&["de la", "van der", "al", "M."]).to_owned())
        }
        _ => None,
    };
    let syllables = 2 + dice.below(2);
    let mut last = made(script, &mut dice, syllables);
    last += dice.one(script.endings);
    if dice.below(20) == 0 {
        last += "-";
        last += &made(script, &mut dice, 2);
    }
    let parts: Vec<String> = [Some(first), second, Some(last)]
        .into_iter()
        .flatten()
        .collect();
    parts.join(" ")
}

/// Returns a word of some syllables.
fn made(script: &Script, dice: &mut Dice, syllables: usize) -> String {
    let word: String = (0..syllables).map(|_| dice.one(script.syllables)).collect();
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
