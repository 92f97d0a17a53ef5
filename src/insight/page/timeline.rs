//! The timeline as a page: each lane with its moments, then the ways from a proposal to what came
//! of it.

use super::{Draft, Page, Spans};
use crate::insight::{Chain, Lane, LaneOf, LanesBy, Moment, Sight, Timeline};
use crate::lang::tell;

impl Timeline {
    /// Lays the timeline out in words, whole: the lanes in their order, moments by date.
    pub fn page(&self, sight: Sight<'_>, by: LanesBy) -> Page {
        let mut draft = Draft::new(sight);
        let words = sight.words;
        let of = match by {
            LanesBy::Counterpart => "timeline-counterpart",
            LanesBy::Topic => "timeline-topic",
        };
        for lane in &self.lanes {
            draft.lane(lane, of);
        }
        if self.undated > 0 {
            draft.section("");
            let undated = tell!(words, "timeline-undated", count = self.undated);
            draft.line("page-no-date", Spans::default().plain(undated));
        }
        if self.lanes.is_empty() {
            let empty = words.say("timeline-empty").into_owned();
            draft.line("", Spans::default().plain(empty));
        }
        let title = sight.langs.of(&sight.registry.title_page().title);
        let kicker = tell!(words, "timeline-by", by = words.say(of).into_owned());
        draft.page(kicker, title)
    }
}

impl Draft<'_> {
    fn lane(&mut self, lane: &Lane, of: &'static str) {
        self.section("");
        let spans = match lane.of {
            LaneOf::Counterpart(at) => self.short(Spans::default(), at),
            LaneOf::Topic(topic) => Spans::default().plain(self.value("topic", topic.into())),
        };
        let count = lane.moments.len();
        let moments = tell!(self.sight.words, "timeline-moments", count = count);
        self.line(of, spans.dot().quiet(moments));
        for moment in &lane.moments {
            let spans = Spans::default().quiet(self.what(moment));
            let spans = self.link(spans.dot(), moment.record);
            self.labelled(1, moment.date.to_string(), spans);
        }
        for chain in &lane.chains {
            self.chain(chain);
        }
    }

    fn what(&self, moment: &Moment) -> String {
        self.say(moment.what.message())
    }

    /// The way of a proposal, which the screen draws as one line.
    fn chain(&mut self, chain: &Chain) {
        let mut spans = self.link(Spans::default(), chain.proposal);
        for step in &chain.steps {
            spans = spans
                .dot()
                .quiet(format!("{} {}", step.date, self.what(step)));
        }
        self.line_at(1, "timeline-chain", spans);
    }
}
