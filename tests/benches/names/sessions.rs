//! What people type.

/// Names as they are looked for: in full, in part, by initials, in the other order, in other
/// scripts, and some that nobody has.
const TYPED: [&str; 42] = [
    "maria lopez",
    "lopez maria",
    "john smith",
    "smith j",
    "ivan petrov",
    "petrov i",
    "altynbek maksutov",
    "maksutov altynbek",
    "salim almalik",
    "al malik",
    "mohammed al rashid",
    "jean-pierre",
    "o'brien",
    "van der berg",
    "garcía márquez",
    "josé silva",
    "nguyễn văn",
    "kim jong",
    "de la cruz",
    "Əliyev",
    "Şahin",
    "Łukasz",
    "alexander b",
    "hannah",
    "anna",
    "emma",
    "i i i",
    "a m",
    "m a k s",
    "al ma",
    "mksv",
    "shev",
    "icesco",
    "zzzz",
    "qxqx",
    "Максутов",
    "Алтынбек М",
    "Иванова Мария",
    "Сергей Ли",
    "محمد علي",
    "المالك",
    "سالم",
];

/// Returns what is searched for as each of these is typed, letter by letter.
pub(crate) fn queries() -> Vec<String> {
    let mut queries = Vec::new();
    for typed in TYPED {
        let mut query = String::new();
        for letter in typed.chars() {
            query.push(letter);
            queries.push(query.clone());
        }
    }
    queries
}
