//! Sources: who reported a fact, on whose word, and where it can be read.

use super::{PartialDate, Quote, Text, clean};
use serde::{Deserialize, Serialize};

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Text>,
    /// On whose word ("selon …"): an organisation's id or a name.
    #[serde(
        default,
        deserialize_with = "clean::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub attributed_to: Option<String>,
    /// Where it can be read.
    #[serde(
        default,
        deserialize_with = "clean::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub url: Option<String>,
    /// The language it is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<super::Lang>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// When it was last read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<PartialDate>,
    /// A short exact phrase of it, and where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<Quote>,
}

impl Source {
    /// A source that is known by its address alone.
    pub fn at(url: &str) -> Self {
        Self {
            publisher: None,
            attributed_to: None,
            url: Some(clean(url)),
            language: None,
            published: None,
            retrieved: None,
            quote: None,
        }
    }

    /// A source that is known by its address on the web alone; nothing where that is none.
    pub fn on_web(url: &str) -> Option<Self> {
        let is_web = url.starts_with("https://") || url.starts_with("http://");
        (is_web && !url.contains(char::is_whitespace)).then(|| Self::at(url))
    }
}

/// Says whether a text is an address of the web that may be handed to a terminal, a clipboard or a
/// browser as it is: `http` or `https`, in printable ASCII without blanks, and not beyond what
/// terminals take.
pub fn is_web_address(text: &str) -> bool {
    const LONGEST: usize = 2000;
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty())
        && text.len() <= LONGEST
        && text.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_a_clean_address_of_the_web_is_one() {
        let is = super::is_web_address;
        assert!(is("https://example.org/a?b=c#d") && is("http://example.org"));
        for wrong in [
            "https://",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://example.org/\u{1b}]52;c;AA==\u{7}",
            "https://example.org/a b",
            "https://ex\u{430}mple.org",
            "",
        ] {
            assert!(!is(wrong), "{wrong:?}");
        }
    }
}
