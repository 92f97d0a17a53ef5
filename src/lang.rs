//! What people are told, in their language: messages by name, in the form of Project Fluent.
//!
//! Each language is one file, `src/lang/TAG.ftl`, taken in when the program is built; adding a
//! language is adding its file. [`Words`] are the messages of one language and travel as a value:
//! nothing here is global. Where the language is not known yet (an error deep in a reader), a
//! [`Phrase`] says which message it is, to be told later.
//!
//! A message is named after where it is read: `key-undo`, `notice-recorded`. What it lacks in one
//! language is told in English. `tests/messages.rs` holds that none is missing, unused or of other
//! variables in another language.

mod phrase;
mod words;

pub use fluent_bundle::FluentValue as Value;
pub use phrase::{Part, Phrase};
pub use words::Words;

/// Tells a message with its values: `tell!(words, "notice-done", count = 3, name = label)`.
#[macro_export]
#[doc(hidden)]
macro_rules! __tell {
    ($words:expr, $id:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $words.tell($id, &[$((stringify!($name), $crate::lang::Value::from($value))),+])
    };
}

/// A message to be told later: `phrase!("error-no-record", id = id)`.
#[macro_export]
#[doc(hidden)]
macro_rules! __phrase {
    ($id:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::lang::Phrase::message(
            $id,
            vec![$((stringify!($name), <_ as ::std::convert::Into<$crate::lang::Part>>::into($value))),*],
        )
    };
}

pub use crate::__phrase as phrase;
pub use crate::__tell as tell;
