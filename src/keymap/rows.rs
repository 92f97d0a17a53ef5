//! The table.

use super::{Chord, Context};
use crate::app::{Action, Edit, ScreenKind, SheetKind, Way};
use crate::model::Kind;

/// A row of the table: in which context which keys do what.
#[derive(Debug)]
pub struct Row {
    /// Where.
    pub context: Context,
    /// The keys, as written in the table, parted by blanks.
    pub keys: &'static str,
    /// What they do.
    pub action: Action,
    /// A word for the footer; empty when it is not shown there.
    pub label: &'static str,
    /// What they do, in a sentence.
    pub help: &'static str,
}

impl Row {
    /// The keys.
    pub fn chords(&self) -> impl Iterator<Item = Chord> {
        // Every key of the table parses: a test below holds it.
        self.keys.split(' ').filter_map(|key| key.parse().ok())
    }

    /// The keys as the help shows them.
    pub fn shown(&self) -> String {
        let shown: Vec<String> = self.chords().map(|chord| chord.to_string()).collect();
        shown.join(" ")
    }
}

const fn row(
    context: Context,
    keys: &'static str,
    action: Action,
    label: &'static str,
    help: &'static str,
) -> Row {
    Row {
        context,
        keys,
        action,
        label,
        help,
    }
}

use Context::{
    Anywhere, Browse, Completion, Day, Detail, Filter, List, Map, Note, Overview, Path, PathBegun,
    Query, Quick, Relations, Sheet, Text, Timeline,
};

/// Every binding there is. The first key of a row is the one the footer shows.
#[rustfmt::skip] // A table reads best with a row a line.
pub static ROWS: &[Row] = &[
    row(List, "enter right l", Action::ToDetail, "open", "go into the selected record"),
    row(Detail, "enter right l", Action::Enter, "follow", "follow the chosen link"),
    row(List, "tab", Action::NextLink, "links", "go to the links of the record"),
    row(Detail, "tab", Action::NextLink, "next link", "choose the next link"),
    row(Overview, "enter", Action::Enter, "open", "go to the record, or to the list of what the figure counts"),
    row(Overview, "right l", Action::Right, "", "go to the next figure of the row, then into the other column"),
    row(Overview, "left h", Action::Left, "", "go to the figure before"),
    row(Overview, "tab", Action::NextLink, "next figure", "go to the next figure"),
    row(Overview, "esc", Action::ToScreen(ScreenKind::Overview), "lists", "go to the lists"),
    row(Timeline, "enter", Action::ToDetail, "open", "go into the record of the chosen moment"),
    row(Timeline, "right l", Action::Right, "later", "go to the next moment of the lane"),
    row(Timeline, "left h", Action::Left, "earlier", "go to the moment before"),
    row(Timeline, "+ =", Action::ZoomIn, "zoom", "show less time, in more detail: ten years to two weeks"),
    row(Timeline, "-", Action::ZoomOut, "", "show more time"),
    row(Timeline, "w", Action::Switch, "by topic", "lanes by topic, and again by counterpart"),
    row(Timeline, "tab", Action::NextLink, "links", "go to the links of the record"),
    row(Timeline, "esc", Action::ToScreen(ScreenKind::Timeline), "lists", "go back to the lists"),
    row(Map, "enter", Action::ToDetail, "open", "go into the chosen place; in the matrix, list the meetings counted"),
    row(Map, "right l", Action::Right, "", "go to the next place to the east; in the matrix, to the next topic"),
    row(Map, "left h", Action::Left, "", "go to the next place to the west; in the matrix, to the topic before"),
    row(Map, "tab", Action::NextSite, "next place", "go to the place with the next fewer meetings"),
    row(Map, "shift-tab", Action::PreviousSite, "", "go to the place with the next more meetings"),
    row(Map, "+ =", Action::ZoomIn, "zoom", "show less of the world, around the chosen place"),
    row(Map, "-", Action::ZoomOut, "", "show more of the world"),
    row(Map, "ctrl-up", Action::Pan(Way::North), "", "move what is in sight to the north"),
    row(Map, "ctrl-down", Action::Pan(Way::South), "", "move what is in sight to the south"),
    row(Map, "ctrl-left", Action::Pan(Way::West), "", "move what is in sight to the west"),
    row(Map, "ctrl-right", Action::Pan(Way::East), "", "move what is in sight to the east"),
    row(Map, "w", Action::Switch, "matrix", "go to the matrix of countries and topics, and back"),
    row(Map, "esc", Action::ToScreen(ScreenKind::Map), "lists", "go back to the lists"),
    row(Relations, "enter", Action::ToDetail, "open", "go into the record; open or close a relation"),
    row(Relations, "right l", Action::Right, "unfold", "show what is linked to the record; again, go down to it"),
    row(Relations, "left h", Action::Left, "fold", "hide it again; again, go up to what bears the row"),
    row(Relations, "tab", Action::NextLink, "links", "go to the links of the record"),
    row(Relations, "esc", Action::ToScreen(ScreenKind::Relations), "lists", "go back to the lists"),
    row(Path, "enter", Action::ToDetail, "open", "go into the record"),
    row(Path, "tab", Action::NextLink, "links", "go to the links of the record"),
    row(Path, "esc", Action::ToScreen(ScreenKind::Path), "lists", "go back to the lists"),
    row(PathBegun, "p", Action::Path, "path to here", "show the path to this record; from the same record, the path from ourselves to it"),
    row(PathBegun, "esc", Action::ForgetPath, "forget", "forget where the path was to begin"),
    row(Browse, "shift-tab", Action::PreviousLink, "", "choose the link before"),
    row(Detail, "esc", Action::Leave, "back", "from a brief back to the record, from there to the list"),
    row(Detail, "left h", Action::ToList, "list", "go back to the list"),
    row(List, "esc", Action::ClearFilter, "clear", "take the selection away, then the filter"),
    row(Browse, "down j", Action::Down, "", "move down; in a record, to the next link"),
    row(Browse, "up k", Action::Up, "", "move up; in a record, to the link before"),
    row(Browse, "pagedown ctrl-d", Action::PageDown, "", "move down a page"),
    row(Browse, "pageup ctrl-b", Action::PageUp, "", "move up a page"),
    row(Browse, "home g", Action::First, "", "move to the beginning"),
    row(Browse, "end G", Action::Last, "", "move to the end"),
    row(Browse, "space", Action::Toggle, "done", "mark the follow-up done, and again open"),
    row(Browse, "s", Action::Start, "", "mark the follow-up in progress"),
    row(Browse, "c", Action::Cancel, "", "mark the follow-up cancelled"),
    row(Browse, "n", Action::DoneWithNote, "note", "mark the follow-up done with a note and evidence"),
    row(Browse, "a", Action::Annotate, "", "add a dated note to the follow-up without changing its status"),
    row(Browse, "v", Action::Select, "select", "select the follow-up, to mark several together"),
    row(Browse, "V", Action::SelectAll, "", "select every follow-up that is listed"),
    row(Browse, "u", Action::Undo, "undo", "undo your last mark"),
    row(Browse, "U ctrl-r", Action::Redo, "", "redo what you undid"),
    row(Browse, "r", Action::Retry, "record again", "record again what could not be recorded"),
    row(Browse, "backspace H [ alt-left", Action::Back, "back", "go back to where you were"),
    row(Browse, "L ] alt-right", Action::Forward, "", "go forward again"),
    row(Browse, "/", Action::Filter, "filter", "narrow the list by typing"),
    row(Browse, "ctrl-p", Action::Search, "search", "search everything by name, in any script"),
    row(Browse, "f", Action::FollowUpsOfThis, "its follow-ups", "list the follow-ups of this person, organisation, place or event"),
    row(Browse, "b", Action::Brief, "brief", "read the brief on this person, organisation or country, or on whom it is about"),
    row(Browse, "i", Action::Relations, "relations", "show what is linked to this record as a tree, and to that in turn"),
    row(Browse, "p", Action::Path, "path", "begin a path at this record; p on another one shows how the two are linked"),
    row(Browse, "1", Action::ToTab(Kind::Meetings), "", "list meetings"),
    row(Browse, "2", Action::ToTab(Kind::Proposals), "", "list proposals"),
    row(Browse, "3", Action::ToTab(Kind::People), "", "list people"),
    row(Browse, "4", Action::ToTab(Kind::Organisations), "", "list organisations"),
    row(Browse, "5", Action::ToTab(Kind::FollowUps), "", "list follow-ups"),
    row(Browse, "6", Action::ToTab(Kind::Agreements), "", "list agreements"),
    row(Browse, "0", Action::ToScreen(ScreenKind::Overview), "", "show the overview: what is due, and who owes whom"),
    row(Browse, "t", Action::ToScreen(ScreenKind::Timeline), "", "show what happened when, and what is due"),
    row(Browse, "m", Action::ToScreen(ScreenKind::Map), "", "show the map: who met where"),
    row(Browse, "7", Action::ToView(0), "", "show the first view of your own"),
    row(Browse, "8", Action::ToView(1), "", "show the second"),
    row(Browse, "9", Action::ToView(2), "", "show the third"),
    row(Browse, "}", Action::NextTab, "", "list the next kind, then your own views"),
    row(Browse, "{", Action::PreviousTab, "", "list the kind or view before"),
    row(Browse, "J", Action::Show(SheetKind::Log), "", "show the journal: what was marked by whom"),
    row(Browse, "!", Action::Show(SheetKind::Problems), "problems", "show what is wrong with the registry"),
    row(Browse, "@", Action::AskDay, "", "show the registry as of another day, or return to the present"),
    row(Browse, "R", Action::Reload, "", "read the registry again"),
    row(Browse, "?", Action::Show(SheetKind::Help), "help", "show what every key does"),
    row(Browse, "q", Action::Quit, "quit", "quit"),
    row(Filter, "enter", Action::Submit, "keep", "keep the filter and go back to the list"),
    row(Filter, "esc", Action::Leave, "clear", "take the filter away"),
    row(Quick, "enter", Action::Submit, "open", "open the chosen result"),
    row(Quick, "esc", Action::Leave, "close", "close the search"),
    row(Query, "tab", Action::Complete, "complete", "complete the field or value at the cursor; again, the next one"),
    row(Query, "shift-tab", Action::CompleteBack, "", "complete with the one before"),
    row(Completion, "enter", Action::TakeCompletion, "take", "take the completion and type on"),
    row(Completion, "esc", Action::DropCompletion, "as typed", "put back what was typed"),
    row(Completion, "down ctrl-n", Action::Complete, "", "choose the next completion"),
    row(Completion, "up", Action::CompleteBack, "", "choose the completion before"),
    row(Note, "enter", Action::Submit, "record", "record the mark with its note"),
    row(Note, "tab shift-tab", Action::NextField, "other field", "go to the other field"),
    row(Note, "esc", Action::Leave, "drop", "drop the note and mark nothing"),
    row(Day, "enter", Action::Submit, "show", "show the registry as of that day; nothing typed returns to the present"),
    row(Day, "esc", Action::Leave, "close", "stay with the day that is shown"),
    row(Text, "down ctrl-n", Action::Down, "", "move down"),
    row(Text, "up", Action::Up, "", "move up"),
    row(Text, "pagedown", Action::PageDown, "", "move down a page"),
    row(Text, "pageup", Action::PageUp, "", "move up a page"),
    row(Text, "left", Action::Edit(Edit::Left), "", "move the cursor left"),
    row(Text, "right", Action::Edit(Edit::Right), "", "move the cursor right"),
    row(Text, "alt-b alt-left", Action::Edit(Edit::WordLeft), "", "move the cursor a word left"),
    row(Text, "alt-f alt-right", Action::Edit(Edit::WordRight), "", "move the cursor a word right"),
    row(Text, "home ctrl-a", Action::Edit(Edit::Start), "", "move the cursor to the beginning"),
    row(Text, "end ctrl-e", Action::Edit(Edit::End), "", "move the cursor to the end"),
    row(Text, "backspace ctrl-h", Action::Edit(Edit::Erase), "", "erase the letter before the cursor"),
    row(Text, "delete", Action::Edit(Edit::EraseNext), "", "erase the letter at the cursor"),
    row(Text, "ctrl-w alt-backspace", Action::Edit(Edit::EraseWord), "", "erase the word before the cursor"),
    row(Text, "ctrl-u", Action::Edit(Edit::EraseAll), "", "erase everything typed"),
    row(Sheet, "esc q enter", Action::Leave, "close", "close the sheet"),
    row(Sheet, "down j", Action::Down, "down", "move down"),
    row(Sheet, "up k", Action::Up, "up", "move up"),
    row(Sheet, "pagedown space ctrl-d", Action::PageDown, "", "move down a page"),
    row(Sheet, "pageup ctrl-b", Action::PageUp, "", "move up a page"),
    row(Sheet, "home g", Action::First, "", "move to the beginning"),
    row(Sheet, "end G", Action::Last, "", "move to the end"),
    row(Anywhere, "ctrl-z", Action::Suspend, "", "suspend the program; fg brings it back"),
    row(Anywhere, "ctrl-c", Action::Quit, "", "quit"),
    row(Anywhere, "f1", Action::Show(SheetKind::Help), "", "show what every key does"),
];

#[cfg(test)]
mod tests {
    use super::ROWS;
    use crate::keymap::Chord;
    use std::collections::HashSet;

    #[test]
    fn every_key_parses_and_means_one_thing_in_its_context() {
        let mut seen = HashSet::new();
        for row in ROWS {
            for key in row.keys.split(' ') {
                let chord: Chord = key.parse().unwrap();
                assert!(
                    seen.insert((row.context, chord)),
                    "{key} twice in {:?}",
                    row.context
                );
            }
        }
    }

    #[test]
    fn every_row_has_a_sentence_without_a_stop() {
        for row in ROWS {
            assert!(
                !row.help.is_empty() && !row.help.ends_with('.'),
                "{}",
                row.keys
            );
            assert!(row.help.starts_with(char::is_lowercase), "{}", row.help);
        }
    }
}
