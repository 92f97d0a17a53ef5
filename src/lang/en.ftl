## What paraph tells people, in English: the language of every message.
##
## A message is named after where it is read. Values stand in braces; plurals go by a number.

## Dates and schedules

date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December
date-short-1 = Jan
date-short-2 = Feb
date-short-3 = Mar
date-short-4 = Apr
date-short-5 = May
date-short-6 = Jun
date-short-7 = Jul
date-short-8 = Aug
date-short-9 = Sep
date-short-10 = Oct
date-short-11 = Nov
date-short-12 = Dec
date-weekday-1 = Mon
date-weekday-2 = Tue
date-weekday-3 = Wed
date-weekday-4 = Thu
date-weekday-5 = Fri
date-weekday-6 = Sat
date-weekday-7 = Sun
date-day = { $day } { $month } { $year }
date-of-month = { $month } { $year }
date-when-day = { $day } { $month } { $year }
date-when = { $date }
date-since-day = since { $date }
date-since = since { $date }
date-until-day = until { $date }
date-until = until { $date }
date-days = { $first }–{ $last }
date-range = { $from } – { $until }
date-today = today
date-ago = { $span } ago
date-in = in { $span }
span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
span-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
span-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
schedule-overdue = overdue by { $span }
schedule-overdue-short = overdue { $span }
schedule-due-today = due today
schedule-due-in = due in { $span }
schedule-no-date = no date
schedule-done-late = done { $span } late
schedule-done-late-short = done { $span } late

## What is named in many places

status-open = open
status-in-progress = in progress
status-done = done
status-cancelled = cancelled
stage-mentioned = mentioned
stage-proposed = proposed
stage-agreed = agreed
stage-formalised = formalised
stage-declined = declined
delivery-none = no evidence recorded
delivery-begun = in progress
delivery-partly = { $done } of { $all } delivered
delivery-whole = delivered
delivery-cancelled = cancelled
noun-meetings = { $count ->
    [one] meeting
   *[other] meetings
}
noun-proposals = { $count ->
    [one] proposal
   *[other] proposals
}
noun-people = { $count ->
    [one] person
   *[other] people
}
noun-organisations = { $count ->
    [one] organisation
   *[other] organisations
}
noun-follow-ups = { $count ->
    [one] follow-up
   *[other] follow-ups
}
noun-agreements = { $count ->
    [one] agreement
   *[other] agreements
}
noun-places = { $count ->
    [one] place
   *[other] places
}
noun-events = { $count ->
    [one] event
   *[other] events
}
counted-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
counted-proposals = { $count ->
    [one] { $count } proposal
   *[other] { $count } proposals
}
counted-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
counted-organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
counted-follow-ups = { $count ->
    [one] { $count } follow-up
   *[other] { $count } follow-ups
}
counted-agreements = { $count ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
counted-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
counted-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
tab-meetings = Meetings
tab-proposals = Proposals
tab-people = People
tab-organisations = Organisations
tab-follow-ups = Follow-ups
tab-agreements = Agreements
tab-places = Places
tab-events = Events
meeting-kind-meeting = meeting
meeting-kind-signing = signing
meeting-kind-visit = visit
meeting-kind-call = call
meeting-kind-conference = conference
proposal-kind-committee = committee
proposal-kind-training = training
proposal-kind-hosting = hosting
proposal-kind-exchange = exchange
proposal-kind-memorandum = memorandum
proposal-kind-project = project
proposal-kind-event = event
proposal-kind-programme = programme
proposal-kind-publication = publication
proposal-kind-scholarship = scholarship
proposal-kind-registration = registration
proposal-kind-visit = visit
proposal-kind-other = other
organisation-kind-intergovernmental-organisation = intergovernmental organisation
organisation-kind-ministry = ministry
organisation-kind-government = government
organisation-kind-embassy = embassy
organisation-kind-university = university
organisation-kind-non-governmental-organisation = non-governmental organisation
organisation-kind-un-agency = UN agency
organisation-kind-company = company
organisation-kind-media = media
organisation-kind-other = other
agreement-kind-memorandum = memorandum
agreement-kind-agreement = agreement
agreement-kind-protocol = protocol
agreement-kind-convention = convention
agreement-kind-action-plan = action plan
agreement-kind-programme = programme
agreement-kind-host-country-agreement = host country agreement
agreement-kind-declaration = declaration
agreement-kind-other = other
topic-education = Education
topic-science = Science
topic-culture = Culture
topic-heritage = Heritage
topic-arts = Arts
topic-youth = Youth
topic-women = Women
topic-technology = Technology
topic-artificial-intelligence = Artificial intelligence
topic-space = Space
topic-environment = Environment
topic-climate = Climate
topic-health = Health
topic-language = Language
topic-dialogue = Dialogue
topic-media = Media
topic-tourism = Tourism
topic-economy = Economy
topic-governance = Governance
topic-humanitarian = Humanitarian
topic-sport = Sport
topic-foresight = Foresight
topic-training = Training
topic-research = Research
topic-other = Other

## A record as a page

page-sources = Sources
page-imported = Also imported
page-follow-ups = Follow-ups
page-participants = Participants
page-proposals = Proposals
page-signed-here = Signed here
page-negotiated-here = Negotiated here
page-people = People
page-owes = Owes
page-is-owed = Is owed
page-agreements = Agreements
page-meetings = Meetings
page-events = Events
page-events-organised = Events organised
page-its-parts = Its parts
page-posts = Posts
page-earlier-posts = Earlier posts
page-seat-of = Seat of
page-on-side-lines = Meetings on its side-lines
page-made-binding = Proposals it made binding
page-carry-it-out = Proposals that carry it out
page-build-on-it = Agreements that build on it
page-waits-for = Waits for
page-holds-up = Holds up
page-history = History
field-stage = stage
field-delivery = delivery
field-put-at = put at
field-by = by
field-to = to
field-formalised-by = formalised by
field-carries-out = carries out
field-note = note
field-status = status
field-remark = remark
field-evidence = evidence
field-owed-by = owed by
field-owed-to = owed to
field-meeting = meeting
field-source = source
field-due = due
field-held = held
field-in = in
field-side-line-of = side-line of
field-topics = topics
field-acronym = acronym
field-country = country
field-part-of = part of
field-seat = seat
field-parties = parties
field-signed = signed
field-in-force = in force
field-expires = expires
field-signed-at = signed at
field-negotiated-at = negotiated at
field-builds-on = builds on
field-organised-by = organised by
field-position = position
field-also-written = also written
field-distinct = not to be confused with
page-not-recorded = not recorded
page-date-not-recorded = date not recorded
page-no-date = no date
page-proposal-kind = proposal · { $kind }
page-not-in-registry = { $id } (not in the registry)
page-not-named = (not named)
page-more = { $count ->
    [one] … and { $count } more { $what }
   *[other] … and { $count } more { $what }
}
page-and-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
page-on-the-word-of = on the word of
page-quote = “{ $text }”
page-standing-since = since { $time } by { $by }
page-contested = marked by several at once, see below
page-read-from = (read from “{ $text }”)
page-marked-by = by { $by }
page-undone = (undone)
page-concurrent = (at the same time as another)
deed-note = note
deed-undo = undo
deed-redo = redo
deed-unknown = unknown
page-north = { $degrees }° N
page-south = { $degrees }° S
page-east = { $degrees }° E
page-west = { $degrees }° W
page-colon = :

## A brief

brief-as-of = Brief as of { $day }
brief-we-owe-heading = We owe
brief-they-are-owed-heading = They are owed
brief-they-owe-us-heading = They owe
brief-they-owe-heading = They owe
brief-together-heading = Owed together
brief-apart-heading = Between them and others
brief-we-owe = we owe
brief-they-are-owed = they are owed
brief-they-owe = they owe
brief-together = together
brief-overdue = ({ $count } overdue)
brief-what = what
brief-takes-in = takes in
brief-last-contact = last contact
brief-open = open
brief-no-meeting = no dated meeting recorded
brief-took-part = Meetings they took part in
brief-our-last = Our last meetings
brief-last-meetings = Last meetings
brief-other-meetings = Other meetings with their organisations
brief-who-is-who = Who is who
brief-who-changed = Who changed post or side
brief-last-met = last met { $when }
brief-new = new since we last met:
brief-was = was
brief-met-there = met on their side
brief-met-there-on = met on their side on { $when }
brief-now = now
brief-and = and
brief-otherwise = Open with their organisations otherwise
brief-under = under
brief-put-forward = put forward
brief-signed = signed { $when }
brief-in-force = in force { $since }
brief-expired = expired { $when }, { $ago }
brief-expires = expires { $when }, { $ago }
brief-unsigned = signing not recorded
brief-questions = Questions to ask
brief-owner = who does it?
brief-beneficiary = for whom?
brief-step = what is next?
brief-date = by when?
brief-towards = to { $names }
brief-of-done = { $done } of { $all } done
brief-begun = { $count } in progress
brief-untouched = no evidence recorded of { $count }
brief-nothing-recorded = nothing recorded
brief-nothing = nothing

## The overview

overview-as-of = Overview as of { $day }
overview-overdue = Overdue
overview-due-soon = Due within 30 days
overview-no-date = Without a date
overview-counterparts = Counterparts
overview-marked-last = Marked last
overview-no-owner = no owner recorded
overview-between = { $by } to { $to }
overview-we-owe = we owe
overview-is-owed = is owed
overview-they-owe = they owe
overview-owes = owes
overview-together = together
overview-next-due = next due { $when }
overview-last-met = last met
overview-gone = no longer in the registry
overview-records = records
overview-proposals = proposals
overview-follow-ups = follow-ups
overview-count-open = { $count ->
    [one] { $count } open
   *[other] { $count } open
}
overview-count-overdue = { $count } overdue
overview-count-due-soon = { $count } due within 30 days
overview-count-no-date = { $count } without a date
overview-count-done = { $count ->
    [one] { $count } done in the last { $days } days
   *[other] { $count } done in the last { $days } days
}

## What changed

changes-title = What changed, { $span }
changes-span = { $from } to { $to }
changes-in-short = in short
changes-nothing = nothing recorded
changes-no-side = No side recorded
changes-met = met:
changes-signed = signed:
changes-in-force = in force:
changes-expired = expired:
changes-due = due:
changes-reopened = reopened
changes-took-up = took up:
changes-left = left:
changes-by = , by { $by }
changes-count-signed = { $count ->
    [one] { $count } agreement signed
   *[other] { $count } agreements signed
}
changes-count-done = { $count ->
    [one] { $count } follow-up done
   *[other] { $count } follow-ups done
}
changes-count-begun = { $count ->
    [one] { $count } begun
   *[other] { $count } begun
}
changes-count-cancelled = { $count ->
    [one] { $count } cancelled
   *[other] { $count } cancelled
}
changes-count-reopened = { $count ->
    [one] { $count } reopened
   *[other] { $count } reopened
}
changes-count-due = { $count ->
    [one] { $count } other follow-up due
   *[other] { $count } other follow-ups due
}
changes-count-posts = { $count ->
    [one] { $count } change of post
   *[other] { $count } changes of post
}

## How two records are linked

path-the-way = The way
path-title = { $from } and { $to }
path-same = One and the same record
path-met = met
path-spoke-for = spoke for
path-at = at
path-is = is
path-was = was
path-no-date = no date recorded
path-quoted = “{ $name }”
path-steps = { $count ->
    [one] Linked in one step
   *[other] Linked in { $count } steps
}
link-participant = in which took part
link-participant-back = took part in
link-represented = at which was represented
link-represented-back = was represented at
link-held-at = held in
link-held-at-back = where was held
link-at-event = on the side-lines of
link-at-event-back = on whose side-lines was
link-post-at = holds or held a post at
link-post-at-back = where a post is or was held by
link-part-of = is part of
link-part-of-back = of which is part
link-seat = has its seat in
link-seat-back = is the seat of
link-organised-by = organised by
link-organised-by-back = organised
link-raised-at = put forward at
link-raised-at-back = at which was put forward
link-proposed-by = put forward by
link-proposed-by-back = put forward
link-proposed-to = put to
link-proposed-to-back = to which was put
link-formalised-by = laid down in
link-formalised-by-back = laid down
link-derives-from = builds on
link-derives-from-back = on which builds
link-carries-out = carries out
link-carries-out-back = carried out by
link-owed-by = owed by
link-owed-by-back = owes
link-owed-to = owed to
link-owed-to-back = is owed
link-blocked-by = waits for
link-blocked-by-back = holds up
link-party = to which is party
link-party-back = is party to
link-negotiated-at = negotiated at
link-negotiated-at-back = at which was negotiated
link-signed-at = signed at
link-signed-at-back = at which was signed
link-attributed-to = reported on the word of
link-attributed-to-back = on whose word is reported
link-reported = reported
link-distinct = not to be confused with
verb-participant = took part in
verb-represented = was represented at
verb-held-at = was held in
verb-at-event = was on the side-lines of
verb-part-of = is part of
verb-seat = has its seat in
verb-organised-by = was organised by
verb-raised-at = was put forward at
verb-proposed-by = was put forward by
verb-proposed-to = was put to
verb-formalised-by = was laid down in
verb-derives-from = builds on
verb-carries-out = carries out
verb-owed-by = was owed by
verb-owed-to = was owed to
verb-blocked-by = waits for
verb-party = is party to
verb-negotiated-at = was negotiated at
verb-signed-at = was signed at
verb-attributed-to = reported on the word of
verb-post-at = holds or held a post at

## Linear text

linear-title = title
linear-kind = kind
linear-id = id
linear-follow-up = follow-up
linear-address = address
linear-change = change
linear-counterpart = counterpart
linear-summary = summary
linear-quote = quote

## What the keys do

key-go-into-selected-record = go into the selected record
key-follow-chosen-link = follow the chosen link
key-go-links-record = go to the links of the record
key-choose-next-link = choose the next link
key-go-record-or-list = go to the record, or to the list of what the figure counts
key-go-next-figure-row = go to the next figure of the row, then into the other column
key-go-figure-before = go to the figure before
key-go-next-figure = go to the next figure
key-go-lists = go to the lists
key-go-into-record-chosen = go into the record of the chosen moment
key-go-next-moment-lane = go to the next moment of the lane
key-go-moment-before = go to the moment before
key-show-less-time-in = show less time, in more detail: ten years to two weeks
key-show-more-time = show more time
key-lanes-by-topic-again = lanes by topic, and again by counterpart
key-go-back-lists = go back to the lists
key-go-into-chosen-place = go into the chosen place; in the matrix, list the meetings counted
key-go-next-place-east = go to the next place to the east; in the matrix, to the next topic
key-go-next-place-west = go to the next place to the west; in the matrix, to the topic before
key-go-place-with-next = go to the place with the next fewer meetings
key-go-place-with-next-more = go to the place with the next more meetings
key-show-less-world-around = show less of the world, around the chosen place
key-show-more-world = show more of the world
key-move-what-in-sight = move what is in sight to the north
key-move-what-in-sight-south = move what is in sight to the south
key-move-what-in-sight-west = move what is in sight to the west
key-move-what-in-sight-east = move what is in sight to the east
key-go-matrix-countries-topics = go to the matrix of countries and topics, and back
key-go-into-record-open = go into the record; open or close a relation
key-show-what-linked-record = show what is linked to the record; again, go down to it
key-hide-again-again-go = hide it again; again, go up to what bears the row
key-go-into-record = go into the record
key-show-path-this-record = show the path to this record; from the same record, the path from ourselves to it
key-forget-where-path-was = forget where the path was to begin
key-choose-link-before = choose the link before
key-from-brief-back-record = from a brief back to the record, from there to the list
key-go-back-list = go back to the list
key-take-selection-away-then = take the selection away, then the filter
key-move-down-in-record = move down; in a record, to the next link
key-move-up-in-record = move up; in a record, to the link before
key-move-down-page = move down a page
key-move-up-page = move up a page
key-move-beginning = move to the beginning
key-move-end = move to the end
key-mark-follow-up-done = mark the follow-up done, and again open
key-mark-follow-up-in = mark the follow-up in progress
key-mark-follow-up-cancelled = mark the follow-up cancelled
key-mark-follow-up-done-with = mark the follow-up done with a note and evidence
key-add-dated-note-follow = add a dated note to the follow-up without changing its status
key-select-follow-up-mark = select the follow-up, to mark several together
key-select-every-follow-up = select every follow-up that is listed
key-undo-your-last-mark = undo your last mark or change of a file
key-redo-what-you-undid = redo what you undid
key-record-again-what-could = record again what could not be recorded
key-go-back-where-you = go back to where you were
key-go-forward-again = go forward again
key-narrow-list-by-typing = narrow the list by typing
key-search-everything-by-name = search everything by name, in any script
key-list-follow-ups-this = list the follow-ups of this person, organisation, place or event
key-read-brief-on-this = read the brief on this person, organisation or country, or on whom it is about
key-show-what-linked-this = show what is linked to this record as a tree, and to that in turn
key-begin-path-at-this = begin a path at this record; { KEY("path", "p") } on another one shows how the two are linked
key-list-meetings = list meetings
key-list-proposals = list proposals
key-list-people = list people
key-list-organisations = list organisations
key-list-follow-ups = list follow-ups
key-list-agreements = list agreements
key-show-overview-what-due = show the overview: what is due, and who owes whom
key-show-what-happened-when = show what happened when, and what is due
key-show-map-who-met = show the map: who met where
key-show-first-view-your = show the first view of your own
key-show-second = show the second
key-show-third = show the third
key-list-next-kind-then = list the next kind, then your own views
key-list-kind-or-view = list the kind or view before
key-show-journal-what-was = show the journal: what was marked by whom
key-show-what-wrong-with = show what is wrong with the registry
key-export-write-what-is-shown = write what is shown to a file that others read: the list as it is narrowed, or the record
key-export-write = write the file; one that is there is never written over
key-export-next-format = choose the next format
key-export-format-before = choose the format before
key-export-write-nothing = close without writing
key-show-registry-as-another = show the registry as of another day, or return to the present
key-read-registry-again = read the registry again
key-show-what-every-key = show what every key does
key-take-tour = take a tour of seven things to do, on a registry of its own
key-unknown = { $key } does nothing here; { $all } finds every action
key-unknown-near = { $key } does nothing here; { $near }: { $does }; { $all } finds every action
key-unknown-elsewhere = { $key } does nothing here, but “{ $place }”: { $does }; { $all } finds every action
key-skip-lesson = go on to the next lesson of the tour
key-bookmark = bookmark the record at hand, or no more
key-open-web = open the first link of the record in the browser of the web
key-pick-bookmark = go to a record that you bookmarked
key-pick-place = go to where you have been
key-go-to-what-is-chosen = go to what is chosen
key-take-bookmark-away = take the chosen bookmark away
key-quit = quit
key-keep-filter-go-back = keep the filter and go back to the list
key-take-filter-away = take the filter away
key-open-chosen-result = open the chosen result
key-close-search = close the search
key-complete-field-or-value = complete the field or value at the cursor; again, the next one
key-complete-with-one-before = complete with the one before
key-take-completion-type-on = take the completion and type on
key-put-back-what-was = put back what was typed
key-choose-next-completion = choose the next completion
key-choose-completion-before = choose the completion before
key-record-mark-with-its = record the mark with its note
key-go-other-field = go to the other field
key-drop-note-mark-nothing = drop the note and mark nothing
key-show-registry-as-day = show the registry as of that day; nothing typed returns to the present
key-stay-with-day-shown = stay with the day that is shown
key-move-down = move down
key-move-up = move up
key-move-cursor-left = move the cursor left
key-move-cursor-right = move the cursor right
key-move-cursor-word-left = move the cursor a word left
key-move-cursor-word-right = move the cursor a word right
key-move-cursor-beginning = move the cursor to the beginning
key-move-cursor-end = move the cursor to the end
key-erase-letter-before-cursor = erase the letter before the cursor
key-erase-letter-at-cursor = erase the letter at the cursor
key-erase-word-before-cursor = erase the word before the cursor
key-erase-everything-typed = erase everything typed
key-close-sheet = close the sheet
key-suspend-program-fg-brings = suspend the program; fg brings it back

## Keys in the footer

label-open = open
label-follow = follow
label-links = links
label-next-link = next link
label-next-figure = next figure
label-lists = lists
label-later = later
label-earlier = earlier
label-zoom = zoom
label-by-topic = by topic
label-next-place = next place
label-matrix = matrix
label-unfold = unfold
label-fold = fold
label-path-to-here = path to here
label-forget = forget
label-back = back
label-list = list
label-clear = clear
label-done = done
label-note = note
label-select = select
label-copy = copy
label-undo = undo
label-record-again = record again
label-filter = filter
label-search = search
label-its-follow-ups = its follow-ups
label-brief = brief
label-relations = relations
label-path = path
label-problems = problems
label-help = help
label-tour = tour
label-go = go
label-take-away = take away
label-quit = quit
label-keep = keep
label-close = close
label-complete = complete
label-take = take
label-as-typed = as typed
label-record = record
label-other-field = other field
label-drop = drop
label-write = write
label-other-format = other format
label-show = show
label-down = down
label-up = up

## Names of keys

chord-space = space
chord-enter = enter
chord-esc = esc
chord-tab = tab
chord-shift-tab = shift-tab
chord-backspace = backspace
chord-delete = delete
chord-home = home
chord-end = end
chord-pageup = pgup
chord-pagedown = pgdn

## Where keys mean something

context-list = In the list
context-detail = In the record
context-overview = In the overview
context-timeline = In the timeline
context-map = On the map
context-relations = In the relations of a record
context-path = On a path
context-path-begun = Once a path is begun
context-browse = In all of them
context-filter = Filtering the list
context-quick = Searching everything
context-query = Typing a query
context-completion = Choosing a completion
context-note = Writing a note
context-export = Writing to a file
context-day = Choosing a day
context-text = Typing
context-sheet = Reading a sheet
context-anywhere = Anywhere

## Why a key does nothing here

why-present = marks are made in the present
why-no-follow-up = no follow-up is chosen
why-only-follow-ups = only follow-ups are selected to be marked together
why-no-mark = you have marked nothing
why-no-undo = you have undone nothing
why-in-tour = this is the tour
why-toured = the tour is at its end
why-no-tour = no tour is taken
why-no-bookmark = nothing is bookmarked yet
why-recorded = everything is recorded
why-no-back = there is nowhere to go back to
why-no-forward = there is nowhere to go forward to
why-no-filter = the list is not filtered and nothing is selected
why-no-problems = the registry has no problems
why-no-list = only people, organisations, places and events have a list of their own
why-no-whom = nothing here is about a person, an organisation or a country
why-no-record = no record is selected
why-no-view = no such view is kept
why-no-selection = nothing is selected
footer-path-from = path from { $name }:

## The help

help-query = What can be typed in { KEY("filter", "/") } and { KEY("search", "^P") }
help-query-words = words of a name, in any order, script and case
help-query-country = of a country, by code or English name
help-query-org = of an organisation; person: place: event: likewise
help-query-is = also in-progress, done, cancelled, overdue, due-soon, upcoming, no-date, late
help-query-due = due before a date; due:>… after it, due:… within it
help-query-since = dated from then on; until: up to then
help-query-topic = about a topic; stage:agreed of a proposal; kind:people in { KEY("search", "^P") }
help-query-not = without what follows

## Answers to a key

notice-back-present = back in the present, { $day }
notice-is-present = this is the present, { $day }
notice-is-that-day = this is as of { $day } already
notice-working-out = working out how it stood on { $day } …
notice-not-there-yet = as of { $day }: what was selected was not there yet · { KEY("ask-day", "@") } and enter return
notice-counted-from = as of { $day }, by what is recorded now · { KEY("ask-day", "@") } and enter return
notice-stood = as it stood at the end of { $day } · { KEY("ask-day", "@") } and enter return
notice-present-only = marks and notes are made in the present: { KEY("ask-day", "@") } and enter return there
notice-no-whom = nothing here is about a person, an organisation or a country
notice-already = already { $status }
notice-no-mark = { $by } has no mark to undo
notice-nothing-to-redo = nothing to redo
notice-read-only = read-only, nothing was recorded: { $why }
notice-all-recorded = everything is recorded
notice-not-confirmed = a mark is not confirmed · { KEY("retry", "r") } tries again · { KEY("quit", "q") } again gives it up
notice-no-follow-up = no follow-up is selected
notice-choose-follow-up = choose a follow-up with Tab first, or press { KEY("list-follow-ups", "5") } for the list of them
notice-failed = not confirmed · { KEY("retry", "r") } tries again · { $error }
notice-marked = { $status }: { $about } · recorded by { $by } · { KEY("undo", "u") } undoes
notice-noted = Noted: { $about } · recorded by { $by } · { KEY("undo", "u") } undoes
notice-undone = Undone: { $about } is { $status } again · { KEY("redo", "U") } redoes
notice-undone-many = Undone: { $about } are as they were again · { KEY("redo", "U") } redoes
notice-redone = Redone: { $about } is { $status } · { KEY("undo", "u") } undoes
notice-redone-many = Redone: { $about } · { KEY("undo", "u") } undoes
notice-among = what the figure counts stands among these: no term of the query says which way it is owed
notice-f-lists = { KEY("follow-ups-of-this", "f") } lists the follow-ups of a person, an organisation, a place or an event
notice-no-back = nothing to go back to
notice-no-forward = nothing to go forward to
notice-read-again = read again
notice-sound-shown = { $fault } · the last sound version is shown · { KEY("show-problems", "!") } shows all
notice-its-relations = these are its relations
notice-path-begun = choose another record and press { KEY("path", "p") }: the path from { $name } to it
notice-own-organisation = this is our own organisation: choose another record and press { KEY("path", "p") }
notice-no-home = registry.ron names no home organisation: choose another record and press { KEY("path", "p") }
notice-no-link = no link recorded between { $from } and { $to }
notice-no-record = no record is selected
notice-deepest = as deep as the tree goes: { KEY("relations", "i") } begins anew from this record
notice-config-fault = { $fault } · all that is sound is set · { KEY("show-problems", "!") } shows it
notice-no-view = no such view: the README says how to keep queries as views
notice-follow-up-gone = the follow-up is no longer in the registry
notice-write-first = write a note or evidence first, or esc drops it
notice-welcome = welcome: a registry of your own was made in { $place } · { KEY("show-help", "?") } shows the keys
notice-read-problems = { $count ->
    [one] read again, with 1 problem: { KEY("show-problems", "!") } shows it
   *[other] read again, with { $count } problems: { KEY("show-problems", "!") } shows them
}
notice-problems = { $count ->
    [one] 1 problem in the registry: { KEY("show-problems", "!") } shows it; all that is sound is here
   *[other] { $count } problems in the registry: { KEY("show-problems", "!") } shows them; all that is sound is here
}

## The timeline

timeline-ten-years = ten years
timeline-three-years = three years
timeline-a-year = a year
timeline-three-months = three months
timeline-a-month = a month
timeline-two-weeks = two weeks
timeline-met = met
timeline-signed = signed
timeline-expires = expires
timeline-due = due
timeline-done = done
timeline-empty = Nothing has a date yet: meetings, agreements and due dates are shown here.
timeline-legend = ━ from proposal to delivery   │ today
timeline-caption = timeline by { $by } · { $zoom }
timeline-counterpart = counterpart
timeline-topic = topic
timeline-by = timeline by { $by }
timeline-chain = from proposal to delivery
timeline-moments = { $count ->
    [one] one moment
   *[other] { $count } moments
}
timeline-undated = { $count ->
    [one] { $count } undated
   *[other] { $count } undated
}

## The overview as a screen

panel-follow-ups-heading = Follow-ups
panel-overdue-heading = Overdue
panel-due-soon-heading = Due within 30 days
panel-no-date-heading = Without a date, the latest promised first
panel-counterparts-heading = Counterparts (! overdue)
panel-stages-heading = Proposals by stage
panel-marks-heading = Marked last
panel-nothing-overdue = nothing is overdue
panel-nothing-due = nothing is due
panel-all-dated = everything open has a date
panel-no-stage = no proposal has a stage
panel-no-mark = nothing was marked yet
panel-no-counterpart = nothing stands with anybody yet
share-open = open
share-overdue = overdue
share-due-soon = due within 30 days
share-no-date = without a date
share-done = done in the last 30 days
head-we-owe = we owe
head-they-owe = they owe
head-is-owed = is owed
head-owes = owes
head-together = together
head-last-met = last met
panel-more = … and { $count } more
panel-open-overdue = { $open } open, { $overdue } overdue
panel-empty =
    Nothing is recorded here yet.

    A adds a record, N reads one from a dispatch. Records are RON files in the folders of the registry, which you can write yourself too: R reads them again.

    1 to 6 list what there is, { KEY("show-help", "?") } shows every key, { KEY("quit", "q") } quits.

    F1 twice shows a registry that is full, on a short tour. 1 to 6 list what there is, ? shows every key, q quits.

## The header

header-read-only = read-only
header-not-confirmed = not confirmed ({ KEY("retry", "r") })
header-problems = { $count ->
    [one] 1 problem (!)
   *[other] { $count } problems (!)
}
header-working-out = working out { $day } …
header-as-of = as of { $day } · { KEY("ask-day", "@") } returns
header-as-of-short = as of { $day } (@)
header-overview = Overview
header-timeline = Timeline
header-map = Map
header-too-small = { $width }×{ $height } is too small: paraph needs { $least_width }×{ $least_height }

## The lines above the panes

caption-overview = overview as of { $day }
caption-world = the world
caption-across = { $degrees }° across
caption-map = map · { $places } · { $zoom }
caption-unplaced = { $count ->
    [one] { $count } meeting without a place
   *[other] { $count } meetings without a place
}
caption-relations = relations
caption-relations-of = relations of { $name }
caption-path = path
caption-path-same = path · one and the same record
caption-path-steps = { $count ->
    [one] path · linked in one step
   *[other] path · linked in { $count } steps
}
caption-records = { $count ->
    [one] record
   *[other] records
}
caption-query-wrong = its query is not understood
caption-not-understood = not understood yet
caption-selected = { $count } selected of { $all } { $noun }
caption-ready = getting ready …
caption-of = { $shown } of { $all } { $noun }

## A list without rows

list-no-match = No records match.
list-none-yet = No { $noun } yet. A adds one, N reads a dispatch; F1 twice takes a tour of a registry that is full.
list-none-match = No { $noun } match. esc takes the filter away, { KEY("search", "^P") } searches everything.

## The search

search-heading = Search everything
search-heading-as-of = Search everything as of { $day }
search-of = { $row } of { $all }
search-searching = Searching …
search-far = { $count ->
    [one] { $count } record has these letters, but far apart.
   *[other] { $count } records have these letters, but far apart.
}
search-nothing = Nothing close.
search-fewer = Fewer letters match more; words may stand in any order.
search-hint =
    Type a name, in any script and any order: maks, Максутов, union european.

    Terms narrow: kind:people  country:kg,uz  org:icesco  with:almalik  topic:heritage
    is:open  is:overdue  due:<2025-06  since:2024; - before one excludes, or between two
    takes either, brackets group. Tab completes.

## The map

map-of = map of { $places }
map-places = Places
map-routes = Who came from where
map-matrix = Countries and topics
map-seat-of = seat of
map-somewhere = not recorded
map-at = { $name }: { $meetings }
map-all = all
map-cell = { $country } · { $topic }: { $meetings }
map-no-country = No meeting names a country yet.

## The forms

form-mark = Mark done, with a note
form-note = Add a note
form-note-field = note
form-evidence-field = evidence
form-evidence-hint = an address or a document
form-note-hint = what was done
form-export = Write what is shown to a file
form-export-file = file
form-export-format = format
form-export-all = everything in the registry
form-export-list = { $records }, as listed
form-export-record = { $parts ->
    [0] { $name }
    [one] { $name }, with { $parts } part
   *[other] { $name }, with { $parts } parts
}
form-export-where = A path, or a name in the folder that paraph was started in; ~/ is yours
form-day = The registry as of a day
form-day-field = day
form-present = the present, { $day }
form-stood = how it stood at the end of { $day }
form-counted = by what is recorded now, counted from { $day }
form-days = 2024-06-28 · 2024-06 or 2024: its last day · yesterday · last-month · -30d

## Sheets

sheet-keys = Keys
sheet-problems = Problems
sheet-no-problems = The registry has no problems.
sheet-journal = Journal, newest first
sheet-journal-as-of = Journal as of { $day }, newest first
sheet-no-mark = Nothing was marked yet.
sheet-not-in-registry = (not in the registry)
sheet-concurrent = at the same time as another
sheet-later-line = of a later version, kept: { $line }
sheet-later-fields = with fields of a later version: { $fields }
sheet-undone = undone
sheet-more = { $count ->
    [one] { $count } more line ↓
   *[other] { $count } more lines ↓
}

## Relations and paths on the screen

tree-gone = This record is not in the registry as it stands now. Backspace goes back to where you were; the tree returns as it was when the record does.
tree-bare = No link is recorded: it names no other record, and none names it.
tree-links = { $count ->
    [one] { $count } link
   *[other] { $count } links
}
row-undated = undated
path-none = No link is recorded between { $from } and { $to } in the registry as it stands now. Backspace goes back to where you were.

## Writing, on the command line

cli-nothing-to-change = nothing to change
cli-new-problem = a new problem: { $problem }
cli-more-problems = { $count } more; `paraph check` tells them
cli-set-done = Set { $field } of { $record }
cli-renamed = Renamed { $old } to { $new } in { $files } { $files ->
    [one] file
   *[other] files
}
cli-rm-within = { $count ->
    [one] 1 record goes with it:
   *[other] { $count } records go with it:
}
cli-rm-marked = { $count ->
    [one] 1 follow-up is marked; the journal keeps the marks
   *[other] { $count } follow-ups are marked; the journal keeps the marks
}
cli-rm-named-by = { $count ->
    [one] 1 record names { $record }:
   *[other] { $count } records name { $record }:
}
cli-and-more = and { $count } more
cli-rm-force = --force takes it out, and out of what names it; --dry-run shows how
cli-removed = Taken out: { $record }
cli-removed-from = { $count ->
    [one] Taken out, and out of 1 record that named it: { $record }
   *[other] Taken out, and out of { $count } records that named it: { $record }
}
cli-edited = Edited: { $record } in { $file }
cli-draft-kept = what you wrote is kept in { $draft }
cli-edit-again = Edit again? [Y/n]
cli-new-made = Made the { $kind } { $id } in { $file }
cli-new-again = mend what is wrong there, and copy it where it belongs
cli-edit-undone = Undone: { $what } ({ $files })
cli-edit-redone = Redone: { $what } ({ $files })

## Records being written

template-head = Fill in what is known; a field begins to count once its // is taken away.
    Lines that begin with // are left out. Save and close to make the record.
holds-id = lower-case letters, digits and -, such as salim-almalik
holds-text = a text, or one for each language
holds-line = a text
holds-lines = texts
holds-date = 2024, 2024-06 or 2024-06-28
holds-due = 2024-06-28, or words with how they are read
holds-country = its two letters, such as KG
holds-language = its tag, such as fr
holds-degrees = degrees, such as 42.87
holds-link = the id of a { $kind }
holds-links = ids of { $kind }
holds-formerly = former ids
holds-extra = what has no field here, such as {"{"}"popolo": {"{"}"gender": "female"{"}"}{"}"}

# Drafts from dispatches.
draft-nothing = nothing found in the text
draft-what = dossier drafted: { $id }
draft-filed = Filed meeting { $id }: { $participants ->
    [one] 1 participant
   *[other] { $participants } participants
}, { $proposals ->
    [one] 1 proposal
   *[other] { $proposals } proposals
}
draft-new-people = New people: { $ids }
draft-new-organisations = New organisations: { $ids }
draft-new-places = New places: { $ids }
draft-new-events = New events: { $ids }
draft-changed = { $name } is told as { $post }; the registry has: { $recorded }
draft-recorded-as = the registry has: { $post }
draft-by-hand = stated by hand
draft-meeting = Meeting
draft-place = Place
draft-event = Event
draft-people = People
draft-organisations = Organisations
draft-countries = Countries
draft-proposals = Proposals
draft-topics = Topics
draft-source = Source
draft-certain = certain
draft-likely = likely
draft-unsure = unsure
draft-published = published { $day }
draft-attributed = on the word of { $name }
draft-former = former
draft-mentioned = only mentioned
draft-perhaps = Filed already, perhaps: { $id }
draft-file-there = there is a file for it already: { $id }
fact-missing = `{ $field }` is not filled in as it has to be
draft-sheet = What the text says, each fact with its words above it.
    Take out what is not so, correct what is wrong; known: (id: "…", name: "…") says which record it is.
    Save and close to file what is left; empty the file to file nothing.

## Writing, in the browser

context-form = Filling in a record
context-offer = Choosing what is offered
context-add = Adding a record
context-copy = While it is asked what to copy
context-delete = Taking a record out
context-mend = A file that cannot be read
why-nothing-chosen = nothing is chosen
key-write-edit-the-record-s-file-in-your-editor-at = edit the record's file in your editor, at its line
key-write-edit-the-record-in-a-form = edit the record in a form
key-write-add-a-record-its-kind-is-asked-for = add a record: its kind is asked for
key-write-give-the-record-another-id-wherever-it-i = give the record another id, wherever it is named
key-write-take-the-record-out-what-depends-on-it-i = take the record out; what depends on it is shown first
key-write-take-what-is-chosen = take what is chosen
key-write-choose-the-next-that-is-offered = choose the next that is offered
label-choose = choose
key-write-choose-the-one-before = choose the one before
key-write-leave-it-as-it-is-typed = leave it as it is typed
key-write-save-the-record = save the record
label-save = save
key-write-go-to-the-next-field = go to the next field
label-next = next
key-write-go-to-the-field-before = go to the field before
key-write-leave-the-form-without-saving-with-somet = leave the form without saving; with something filled in, at the second time
key-write-add-a-meeting = add a meeting
key-write-add-a-proposal-to-the-meeting-that-is-sh = add a proposal to the meeting that is shown
key-write-add-a-follow-up-to-the-proposal-or-agree = add a follow-up to the proposal or agreement that is shown
key-write-add-a-person = add a person
key-write-add-an-organisation = add an organisation
key-write-add-an-agreement = add an agreement
key-write-add-a-place = add a place
key-write-add-an-event = add an event
key-write-add-nothing = add nothing
key-write-take-the-record-out-all-the-same-u-puts = take the record out all the same; u puts it back
label-take-out = take out
key-write-keep-the-record = keep the record
key-write-go-on-editing-where-it-is-wrong = go on editing where it is wrong
label-edit-again = edit again
key-write-leave-the-file-as-it-was-what-was-writte = leave the file as it was; what was written is kept
label-leave = leave

write-read-only = read-only, no file can be changed: { $why }
write-nothing-selected = no record is selected
write-nothing-changed = nothing was changed
write-not-saved = not saved · { KEY("save", "^S") } saves · esc again drops it
write-done = { $what } · { KEY("undo", "u") } undoes
write-done-problem = { $what } · { KEY("undo", "u") } undoes · a new problem: { $problem }
write-proposal-where = go to the meeting first
write-follow-up-where = go to its proposal or agreement first
form-new = New { $kind }
form-new-in = New { $kind } of { $parent }
form-edit = Edit { $kind } { $id }
form-rename = Another id for the { $kind } { $id }
form-part = { $list } { $number }
form-part-new = { $list }: a further one
form-saving = Saving …
add-heading = Add
add-within = to { $name }
delete-heading = Take out the { $kind } { $id }?
delete-free = Nothing else names it.
delete-named-by = { $count ->
    [one] 1 record names it; D takes it out of that too:
   *[other] { $count } records name it; D takes it out of those too:
}
mend-heading = The file of { $id } stays as it was
mend-kept = What you wrote is kept until it can be put in place.

## In and out

refusal-not-object = not an object
refusal-no-kind = no `kind`; write "person", "organisation" or another noun
refusal-long-line = longer than 64 MiB; nothing is read from here on
refusal-not-json = not JSON: { $why }
refusal-proposal-alone = a proposal is imported with its meeting
refusal-no-such-kind = no kind of record
refusal-many-fields = too many fields
refusal-neither = neither an object nor a list
refusal-area-unnamed = an area without a name
refusal-organisation-unnamed = an organisation without a name
refusal-event-unnamed = an event without a name
refusal-person-unnamed = a person without a name
refusal-post-lost = a post of no organisation of the file
refusal-membership-lost = a membership of nobody: the file has no such person
refusal-no-such-records = { $count } { $list }: the registry has no such records
refusal-large = larger than { $size }
refusal-written-only = a format that is only written
refusal-encoding = no encoding `{ $name }`; write one such as utf-8, windows-1252 or utf-16
refusal-separator = the separator is a single character of ASCII
refusal-no-header = no header: the first line names the columns
refusal-row-unnamed = a row without a name or title
refusal-row-kind = a table cannot hold { $kind }: import them from json or jsonl
refusal-no-id = no id can be made of it
refusal-kept = cannot be read as such; its words are kept in `extra`
mapping-unnamed = no column names the records; say which with --map, such as `title=…`; the columns are: { $header }
mapping-none = `{ $part }` is no mapping; write field=Column
mapping-language = `{ $tag }` is no language
mapping-no-field = { $kind } have no field `{ $name }`; they have { $all }
mapping-no-column = no column `{ $column }`; the columns are: { $header }
refusal-calendar = a calendar, and no card
refusal-card-line = not a line of a card
refusal-unended = it begins and does not end
refusal-unbegun = it ends and did not begin
refusal-not-card = not a card
refusal-no-card = no card is in it
refusal-card-unnamed = a card without a name
refusal-card = a vCard within a calendar
refusal-calendar-line = not a line of a calendar
refusal-much = more than can be read
refusal-no-calendar = nothing of a calendar is in it
refusal-empty-calendar = a calendar with nothing in it
refusal-component = the registry has no such records
refusal-todo-unnamed = a VTODO without a SUMMARY
refusal-vevent-unnamed = a VEVENT without a SUMMARY
export-done = { $count ->
    [one] { $count } record written to { $file }
   *[other] { $count } records written to { $file }
}
export-no-name = type a name for the file
export-popolo = people, organisations and meetings for Popolo
export-csv = a table for a spreadsheet, a record a row
export-ics = follow-ups, meetings and events for a calendar
export-vcard = people and organisations for an address book
export-json = everything that is recorded, as JSON
export-jsonl = everything that is recorded, an object a line
export-jsonld = the words of schema.org, for machines that read the web
export-md = a report in Markdown
export-html = a report as a web page that prints well
export-dot = the relations as a graph for Graphviz
hint-free-name = choose a name that is free, in a folder that can be written to
judge-what = ids by which records are known in files
judge-ask = Is { $new } the same as { $there }, which is there? [s]ame, [d]istinct, [l]ater:
judge-unknown = { $new } has no id by which such a file could know it again; it is added
import-line = line { $line }
import-whole = the file
import-added = added
import-changed = changed
import-skipped = skipped
import-refused = refused
import-marked = from { $before } to { $after }
import-recorded = a line of the journal
import-same = already there
import-differs = already there and left as it is; differs in { $fields }
import-doubled = the same id stands at { $place }
refusal-no-follow-up = no such follow-up here; import the meeting or agreement it stands in
import-title-page = title page
import-mark = mark
import-refusal = refused: { $refusal }
import-more-refused = refused: { $count } more
import-remark = note: { $remark }
import-columns = columns, read as { $kind }: { $map }
import-look = look at: { $problem }
import-count-added = { $count } added
import-count-changed = { $count } changed
import-count-skipped = { $count } skipped
import-count-refused = { $count } refused
import-dry = nothing was written (--dry-run)
import-ask = Add it? [y/N]
import-nothing = nothing was added
import-what = { $file } imported
import-file-changed = the file was changed since it was looked at
import-file-changed-hint = close the list and import it again
import-written = written: { $file }
import-as-of = what is imported is added as of today, not as of { $day }
import-as-of-hint = leave out --as-of
export-nothing = nothing found, and nothing written
export-written = { $count ->
    [one] { $count } record written
   *[other] { $count } records written
}
report-kind = kind
report-post = post
report-from = from
report-until = until
report-place = place
report-date = date
report-participant = participant
report-summary = summary
report-of = of
report-party = party

## Fields of records, in a word or two

fill-id = id
fill-names = name
fill-title = title
fill-acronym = acronym
fill-also = also spelt
fill-distinct-from = not the same as
fill-posts = posts
fill-note = note
fill-sources = sources
fill-source = source
fill-publisher = publisher
fill-attributed-to = on the word of
fill-url = address
fill-language = language
fill-published = published
fill-retrieved = last read
fill-quote = quoted words
fill-at = at
fill-since = since
fill-until = until
fill-kind = kind
fill-country = country
fill-part-of = part of
fill-seat = seat
fill-lat = latitude
fill-lon = longitude
fill-from = from
fill-place = place
fill-organised-by = organised by
fill-parties = parties
fill-negotiated-at = negotiated at
fill-signed-at = signed at
fill-signed = signed
fill-in-force = in force
fill-expires = expires
fill-derives-from = derives from
fill-date = date
fill-at-event = beside the event
fill-participants = participants
fill-topics = topics
fill-summary = summary
fill-person = person
fill-post = post
fill-represents = represents
fill-stage = stage
fill-by = by
fill-to = to
fill-formalised-by = formalised by
fill-owed-by = owed by
fill-owed-to = owed to
fill-due = due
fill-blocked-by = blocked by

## The command line

error-cannot-read = cannot read { $path }: { $why }
error-cannot-write = cannot write { $path }: { $why }
error-no-record = no record `{ $id }`
error-no-such = no { $noun } `{ $id }`
error-ambiguous = `{ $id }` could be any of { $count }
hint-did-you-mean = did you mean `{ $word }`?
hint-say-which = say which: { $ids }
error-output = cannot write the output: { $why }
cli-hint = hint:
cli-problems = { $count ->
    [one] paraph: the registry has a problem; `paraph check` tells it
   *[other] paraph: the registry has { $count } problems; `paraph check` tells them
}
error-marks-today = marks are made as of today, not as of { $day }
hint-leave-out-as-of = leave out --as-of
cli-first-start = A copy of the shipped registry was made for you in { $path }
error-no-name = no name after --by
hint-name = write --by "Your Name"
error-no-terminal = the browser needs a terminal
hint-no-terminal = `paraph --plain` gives an overview, `paraph list follow-ups` a list; `paraph --help` tells the rest
error-terminal = the terminal cannot be used: { $why }
hint-terminal = `paraph list`, `paraph show` and `paraph search` need none
error-days-backwards = the days end on { $to } before they begin on { $from }
hint-earlier-first = write the earlier date first
cli-check-sound = { $count ->
    [one] no problems in { $records } of { $count } file
   *[other] no problems in { $records } of { $count } files
}
cli-check-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
cli-check-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
cli-no-doubles = no two records look like one
cli-doubles = { $count ->
    [one] { $count } pair of records looks like one
   *[other] { $count } pairs of records look like one
}
column-date = date
column-id = id
column-label = label
column-place = place
column-stage = stage
column-delivery = delivery
column-title = title
column-name = name
column-post = post
column-organisation = organisation
column-acronym = acronym
column-type = type
column-country = country
column-status = status
column-schedule = schedule
column-owed-by = owed by
column-owed-to = owed to
column-due = due
column-signed = signed
column-parties = parties
column-dates = dates
column-from = from
column-until = until
column-kind = kind
column-verdict = result
column-why = why
column-time = time
column-by = by
column-what = what
column-note = note
column-evidence = evidence
column-file = file
column-line = line
column-column = column
column-message = message
column-hint = hint
column-where = where
column-keys = keys
column-does = does
cli-none-meetings = no meetings found
cli-none-proposals = no proposals found
cli-none-people = no people found
cli-none-organisations = no organisations found
cli-none-follow-ups = no follow-ups found
cli-none-agreements = no agreements found
cli-none-places = no places found
cli-none-events = no events found
cli-nothing-found = nothing found
cli-nothing-close = { $count ->
    [one] nothing close: { $count } record has these letters, but far apart
   *[other] nothing close: { $count } records have these letters, but far apart
}
cli-shown = { $shown } of { $total } shown; --limit { $total } shows all
cli-nothing-marked = nothing was marked
cli-log-concurrent = (concurrent)
cli-reopened = Reopened: { $title } ({ $id })
cli-started = Started: { $title } ({ $id })
cli-done = Done: { $title } ({ $id })
cli-cancelled = Cancelled: { $title } ({ $id })
cli-noted = Noted: { $title } ({ $id })
cli-undone = Undone: { $told }
cli-redone = Redone: { $told }
cli-already = already { $status }: { $title } ({ $id })
error-empty-note = an empty note
hint-note = write --note "what happened", or --evidence with an address
error-no-follow-up = the { $noun } `{ $id }` has no follow-up
hint-list-follow-ups = `paraph list follow-ups` lists those there are
error-follow-ups = the { $noun } `{ $id }` has { $count } follow-ups
error-nothing-to-undo = nothing to undo for { $by }
error-nothing-to-redo = nothing to redo for { $by }
hint-own-marks = one takes back only one's own marks; `paraph log` lists them all, --by says whose
cli-taken-back = “{ $what }” on { $title } ({ $id }), which is now { $status }
error-show-csv = a single record is no table: `show` has no csv
hint-show-csv = use --format json, or `paraph list KIND --format csv`
error-no-counterpart = a brief is on a person, an organisation or a country, and `{ $id }` is none: { $noun }
hint-show = `paraph show` tells of any record
error-no-whom = no person, organisation or country `{ $id }`
hint-search = `paraph search NAME` finds names in any script and spelling
cli-config-view = { $path }: view `{ $name }`: { $message }
cli-config-sound = no problems in the configuration
cli-init-made = Made a registry in { $dir }
cli-init-title = Write its title and your organisation into { $dir }/registry.ron
cli-init-add = Add people, organisations and meetings; each file shows how
cli-init-check = See that all is well:  paraph -r { $dir } check
cli-init-browse = Browse it:             paraph -r { $dir }
welcome-todo = what is to be done
welcome-owes = who owes whom, and since when
welcome-meetings = the latest meetings
welcome-when = what happened when
welcome-where = who met where
welcome-before = before a meeting
welcome-linked = what is linked to a record
welcome-between = how two records are linked
welcome-log = what was marked
welcome-browse = the browser for screen readers
welcome-find = to find a name
welcome-read = to read a record
welcome-mark = to mark a follow-up
welcome-rest = everything else
welcome-about = about
welcome-follow-ups = follow-ups { $status }
welcome-overdue = follow-ups overdue
error-no-home = cannot find your home directory: { $why }
hint-no-home = set HOME, or say which registry with -r
hint-not-recorded = nothing was recorded; see to the folder and mark it again
hint-not-certain = whether it was recorded is not certain; see to the disk, then `paraph log` tells
error-no-folder = no such folder
hint-init-new = `paraph init { $path }` makes a new registry there
error-page-no-file = not a registry: its registry.ron is not a file
error-no-page = not a registry: it has no registry.ron
hint-init = `paraph init { $path }` makes it one
error-is-registry = { $path } is a registry already
hint-open = `paraph -r { $path }` opens it

## Queries in the help

query-about =
    Queries:
      Bare words match names fuzzily, in any order and script. A phrase in quotation
      marks must stand in one piece. Fields narrow:
query-rest =
    Side by side, all must hold; `or` between them, brackets group, `-` negates a
    word, term, phrase or group. A field takes several values, as in country:kg,uz.
    Dates are 2024, 2024-06, 2024-06-28, today, last-month, -30d or +2w, compared by
    < <= > >= or in a range, 2024..2025-06. Names are an id or words of a name.
query-key-kind = records of a kind
query-key-type = what sort of meeting, proposal, agreement or organisation
query-key-is = follow-ups in a state, what they come from and who owes them
query-key-country = what has to do with a country
query-key-org = what has to do with an organisation
query-key-person = what has to do with a person
query-key-place = what has to do with a place
query-key-event = what has to do with an event
query-key-with = who and what shares a meeting with a person or organisation
query-key-owed-by = follow-ups that an organisation is to do
query-key-owed-to = follow-ups that are done for an organisation
query-key-by = follow-ups last marked by somebody
query-key-topic = meetings on a topic, with what was put forward there
query-key-stage = proposals at a stage, with their follow-ups
query-key-has = records for which something is recorded
query-key-no = records for which something could be recorded and is not
query-key-date = the date of the meeting, signing or event
query-key-since = dated on or after
query-key-until = dated on or before
query-key-due = follow-ups by their due date
query-key-expires = agreements by the date they expire
query-key-marked = follow-ups by the day they were last marked

## The help of the commands

usage-paraph = A terminal browser for cooperation agreements: who met whom, what was proposed, what was signed, and what is still to be done.
usage-paraph-long = Without a command it opens the browser on a registry: a folder of RON files that people keep by hand. What you mark is written to the registry's journal; no file that a person wrote is ever changed.
usage-list = List the records of a kind
usage-list-long = With words, the best match first; else in the natural order of the kind: what is dated newest first, what is named by name, follow-ups by urgency. When nothing matches, the exit code is 1.
usage-list-kind = The kind of record
usage-any-query = Words and terms such as is:open or country:kg; `paraph --help` lists the fields
usage-any-format = The form of the answer
usage-show = Show one record with all that links to it
usage-show-long = Names of other records are followed by their ids in brackets, so that one can go on from there. In JSON the object carries `links` and `linked_from`.
usage-show-id = The record: its id, kind:id, or the end of the id of a proposal or follow-up
usage-search = Search everything, the best match first
usage-search-long = Names are found in any script and spelling, words in any order. When nothing matches, the exit code is 1. In JSON each object carries `found_by`: the text that matched and what it is.
usage-search-limit = How many to show at most
usage-search-kind = Only records of this kind
usage-overview = Show what is overdue and due, who owes whom, and what was marked last
usage-overview-long = In JSON each figure carries the query that lists what it counts.
usage-overview-format = The form of the overview
usage-timeline = Show what happened when and what is due, counterpart by counterpart
usage-timeline-long = The view that `t` shows in the browser: each meeting, signing, due date and delivery, and the ways that lead from a proposal to what came of it.
usage-timeline-by = What it is told by
usage-map = Show who met where and came from where, and what each country was met on
usage-map-long = The view that `m` shows in the browser, in words: places, the ways to them, and the matrix of countries and topics.
usage-relations = Show what is linked to a record, relation by relation
usage-relations-long = The view that `i` shows in the browser. To go on from one of the records, ask for its relations.
usage-relations-record = The record: an id, or a name in any spelling
usage-tour = Take a short tour of the browser, on a copy of the shipped registry
usage-tour-long = Seven things people do: find, read, follow a link, mark what is done, read a brief, draft from a dispatch, hand on. Each step says what to press. Nothing is written to your own registry; the copy goes when the tour is left.
usage-keys = List the keys of the browser: where, which, and what they do
usage-paraph-screen-reader = Open the browser for a screen reader: no lines or colours, status in words, the cursor on what is chosen
usage-brief = Brief on a person, an organisation or a country, on one page
usage-brief-long = The last meetings, who is who now and who changed post or side, what was promised both ways, open and overdue first, the agreements, what is left to ask, and the sources. Names stand without their ids, which the JSON has.
usage-brief-whom = Whom: an id, a name in any spelling, or a country (kg, Kyrgyzstan)
usage-brief-format = The form of the brief
usage-path = Show how two records are linked: the shortest way that tells something
usage-path-long = Each step stands with its meeting and date. A way through meetings is preferred to one through your own organisation or a place. When there is none, the exit code is 1.
usage-path-from = The one record: an id, or a name in any spelling
usage-path-to = The other
usage-changes = Show what was proposed, signed, done and due between two dates, and who changed post
usage-changes-long = It is told as it stood at the end of the last day, counterpart by counterpart.
usage-changes-from = The first day: a date (2024, 2024-06, 2024-06-28), or 7d or 2w for so long before the last
usage-changes-to = The last day, of a month or year its last [default: today]
usage-changes-format = The form of the report
usage-done = Mark follow-ups as done
usage-start = Mark follow-ups as begun
usage-cancel = Mark follow-ups as no longer to be done
usage-reopen = Mark follow-ups as open again
usage-note = Add a dated note to follow-ups without changing their status
usage-any-ids = The follow-ups: their ids in full, or the ends where only one ends so (committee/set-up)
usage-any-note = A remark
usage-any-evidence = Where it can be seen, usually an address
usage-any-by = Whom it goes by [env: PARAPH_BY; default: user@machine]
usage-undo = Take back your latest mark or note, or those made in one go
usage-redo = Restore the mark that you took back last
usage-undo-by = Whose mark [env: PARAPH_BY; default: user@machine]
usage-redo-by = Whose mark [env: PARAPH_BY; default: user@machine]
usage-log = Show who marked what when, the newest first
usage-log-long = Times are UTC. In JSON the objects have the fields of the journal, with `what` it does, whether it is `undone` or was made out of sight of another (`concurrent`), and the `label` of the follow-up.
usage-log-id = Only what was marked on this follow-up, or on those of a proposal, agreement or meeting
usage-check = Check the registry: every problem at once, with its place and what to do
usage-check-long = When there is any, the exit code is 1. The files are checked as they are, also under --as-of.
usage-check-names = Tell records that may be one and the same, by their names, instead of problems
usage-init = Make a new, empty registry
usage-init-long = Its files say how they are kept. Files that are already there stay as they are.
usage-init-dir = The folder to make it in
usage-config = Make your configuration, check it, or tell where it lies
usage-config-long = It is a file of RON that only you write, such as `(views: [(name: "Late", query: "is:overdue")])`: each view is shown in the browser behind the tabs.
usage-config-path = Print where the configuration lies, whether it is there or not
usage-config-check = Tell what is wrong with it; exit 1 if anything is
usage-completions = Print a shell's completion script
usage-completions-long = As in `paraph completions bash > ~/.local/share/bash-completion/completions/paraph`.
usage-completions-shell = The shell
usage-man = Print the manual page
usage-man-long = As in `paraph man | man -l -`.
usage-any-registry = The registry's folder [env: PARAPH_REGISTRY; default: your own, made at the first start]
usage-any-as-of = The registry as it stood at the end of this day, such as 2024-06-28
usage-any-lang = The language of the interface and of the records' texts, such as en or fr [default: that of your locale]
usage-any-plain = Linear text for screen readers, one `label: value` a line
usage-help = Print this message or the help of the given subcommand(s)
usage-any-help = Print help
usage-any-version = Print version
usage-any-subcommand = The command
usage-heading-usage = Usage:
usage-heading-commands = Commands
usage-heading-arguments = Arguments
usage-heading-options = Options
usage-examples =
    Examples:
      paraph                                   browse
      paraph list follow-ups is:overdue        what is late
      paraph search maksutov                   find a name in any script or spelling
      paraph show altynbek-maksutov            one record with all that links to it
      paraph brief kyrgyzstan                  one page before a meeting
      paraph done committee/set-up --note "set up on 3 May"
usage-manners =
    Examples:
      paraph                                   browse
      paraph list follow-ups is:overdue        what is late
      paraph list meetings org:icesco since:2024 --format csv
      paraph search maksutov                   find a name in any script or spelling
      paraph show altynbek-maksutov            one record with all that links to it
      paraph brief kyrgyzstan                  one page before a meeting
      paraph done committee/set-up --note "set up on 3 May" --evidence https://…

    Formats:
      table   columns; cut to the width of a terminal, whole when piped
      json    objects with the field names of the RON files, with `kind` (the noun:
              "meeting", "follow-up"), the full `id` and `label` (the name shown); the
              record's own `kind` is called `type`. Proposals and follow-ups within a
              record stand as in its file
      jsonl   the same, one object a line
      csv     the columns with a header; a cell that a spreadsheet could take for a
              formula begins with '

      Of overview, brief, path and changes: text, wrapped to the terminal or 80 columns;
      md, Markdown to hand on; json, with the ids of all they name

    Environment:
      PARAPH_REGISTRY  the registry, where -r is not given
      PARAPH_CONFIG    your configuration, where it is not in its usual place
      PARAPH_BY        whom marks go by, where --by is not given
      NO_COLOR         no colours in the browser

    Exit codes:
      0 done   1 the request could not be met (not found, problems found)
      2 wrong usage   3 the registry cannot be read   4 it cannot be written
usage-values = [possible values: { $values }]
usage-default = [default: { $value }]

## Wrong usage

refused-error = error:
refused-unknown-argument = unexpected argument `{ $arg }`
refused-unknown-command = no command `{ $arg }`
refused-invalid-value = invalid value `{ $value }` for `{ $arg }`
refused-missing = missing: { $args }
refused-conflict = `{ $arg }` cannot be used here
refused-no-value = `{ $arg }` needs a value
refused-similar = did you mean `{ $word }`?
refused-more = For more information, try `--help`.

## The help of the commands that write

usage-new = Make a new record
usage-new-long = Its fields are given with --set; without any, your editor opens on a template that tells what each is. A meeting gets a file of its own; another record joins the list of its kind where there is but one, else it gets a file too, unless --file says which.
usage-new-kind = person, organisation, place, event, meeting, proposal, agreement or follow-up
usage-new-id = Its id; without one it is made of its name, or its title
usage-new-set = A value; names.fr=… is one in a language
usage-new-within = The meeting that a proposal is of, or the proposal or agreement that a follow-up is of
usage-new-file = The file to put it in, within the registry
usage-any-dry-run = Show the difference that it would make, and write nothing
usage-edit = Edit a record's file in $EDITOR, at its line
usage-edit-long = What you save is put in place once it can be read; until then the file stays as it was, and what is wrong is told with its line.
usage-any-id = The record
usage-set = Set a value of a record, in its file
usage-set-long = Everything else in the file stays as it is, comments and layout too. Dates and countries are checked, ids are looked up.
usage-set-field = The field: signed, names.fr, posts.1.until (the first post)
usage-set-value = The value; of a list, its items with commas between
usage-set-add = Add the value to a list
usage-set-remove = Take the value out of a list
usage-set-clear = Take the field out
usage-rename = Give a record another id, wherever it is named
usage-rename-long = All files that name it are changed in one go. What was marked on its follow-ups counts on: the record keeps its former id beside the new one.
usage-rename-ids = The record, and its new id; of a proposal or follow-up, the last part of it
usage-rm = Take a record out of its file
usage-rm-long = What names it is listed first, and it stays unless --force is given: then it is taken out of what names it too, and nothing leads nowhere. `paraph undo` puts all of it back.
usage-rm-force = Take it out, and out of what names it
usage-import = Add what is in a file of another format
usage-import-long = What the file brings is listed first: what would be added, changed or skipped, and why. New records go to new files; nothing that is there is written over, and the same file twice adds nothing. What has no field here is kept under `extra` and exported again. When anything is refused, the rest is added and the exit code is 1.
usage-import-format = The format
usage-import-file = The file, or - for the standard input
usage-import-dry-run = List what would be done and do nothing
usage-import-judge = Ask of each likely double whether it is one that is there, and keep the answers
usage-import-yes = Do it without asking
usage-import-into = Add to this registry, which is made if it is not there
usage-import-map = Which column of a csv is which field, such as title=Title,signed=Date:%d/%m/%Y,parties=Parties; or the name of a ready mapping (uk-treaties) [default: guessed from the header]
usage-import-kind = The kind of record that a row of a csv is of [default: guessed from the header]
usage-import-encoding = The encoding of a csv, such as windows-1252 [default: told from the file]
usage-import-separator = What stands between the cells of a csv [default: told from the file]
usage-import-source = Where the file is from: the source of each new record
usage-import-form = The form of the list
usage-export = Write everything, or what a query finds, in a format that others read
usage-export-format = The format
usage-export-kind = Only records of this kind
usage-export-bom = Begin a csv with a byte order mark, so that Excel takes it for UTF-8
usage-export-output = The file to write, which must not be there yet [default: the standard output]
usage-draft = Read a dispatch or minutes and propose the dossier
usage-draft-long = The text may be plain, HTML, Markdown or, where `pdftotext` is there, PDF, in French or English; `-` reads standard input. People, organisations, dates, places, events and proposals are found by rules, each shown with its words; who and what the registry has is recognised in any spelling. Nothing is written without --accept.
usage-draft-file = The file, or - for standard input
usage-draft-format = The form of the proposal
usage-draft-published = The day it was published, where its dateline does not tell
usage-draft-url = Where it can be read
usage-draft-accept = Accept what is proposed and write the meeting with new people and organisations
usage-draft-review = Look the facts through in $EDITOR, and write those that are left
usage-draft-resume = Go on with facts that were kept when a review was left
usage-any-marks = Only marks and notes, whatever was changed in files since

## The review of a draft

context-intake = Pasting a text, or naming its file
context-review = Among the facts of a review
context-words = Among the words of a review
context-sort = Stating a fact
key-draft-ask = have a dispatch read: paste it, name its file, or go on with a draft
key-draft-read = have the file read, or go on with the chosen draft
key-draft-forget = forget the chosen draft
key-draft-close = close the box
key-review-accept = accept the fact, or take that back
key-review-drop = drop the fact, or take that back
key-review-correct = correct the fact in a form; what is corrected is accepted
key-review-same-as = say which record of the registry it is
key-review-save = file what is accepted
key-review-accept-kind = accept all that is undecided of this kind
key-review-accept-every = accept all that is undecided
key-review-text = go to the text, to state a fact from its words
key-review-state = state a fact of no words
key-review-next = go to the next fact; its words are set off
key-review-previous = go to the fact before
key-review-later = leave the review; the draft is kept
key-words-select = select words from here on
key-words-state = state a fact of these words
key-words-facts = go back to the facts
key-words-right = go to the next word
key-words-left = go to the word before
key-words-down = go a line down
key-words-up = go a line up
key-words-back = drop the selection, then go back to the facts
key-sort-person = state a person or a post
key-sort-organisation = state an organisation
key-sort-proposal = state a proposal
key-sort-date = state the day of the meeting
key-sort-place = state the place of the meeting
key-sort-event = state an event
key-sort-kind = state what sort of meeting it was
key-sort-country = state a country
key-sort-topic = state a topic
key-sort-agency = state who published it
key-sort-published = state when it was published
key-sort-attributed = state on whose word
key-sort-url = state where it can be read
key-sort-close = state nothing
label-read = read
label-accept = accept
label-correct = correct
label-same-as = same as
label-accept-kind = all of a kind
label-accept-every = all
label-text = text
label-facts = facts
label-state = add
fact-kind = sort of meeting
fact-date = day of the meeting
fact-place = place
fact-event = event
fact-person = person or post
fact-organisation = organisation
fact-country = country
fact-proposal = proposal
fact-topic = topic
fact-agency = publisher
fact-published = day of publication
fact-attributed = on whose word
fact-url = address
form-fact = Correct: { $sort }
form-fact-new = State: { $sort }
sort-heading = What the words say
intake-heading = A dispatch or minutes
intake-file = file
intake-reading = Reading …
intake-hint = Paste the text here or name its file: plain text, HTML, Markdown or PDF, in French or English. Nothing is written before you have accepted it.
intake-kept = Drafts to go on with
review-kept = the draft is kept · { KEY("ask-draft", "N") } goes on with it
review-no-record = it is no record of its own
review-nothing-accepted = nothing is accepted yet · a accepts a fact, * all
review-undecided = { $count ->
    [one] one fact is undecided and would be left out · { KEY("save", "^S") } again files the rest
   *[other] { $count } facts are undecided and would be left out · { KEY("save", "^S") } again files the rest
}
review-wait = the names are still being made ready · a moment
review-of-words = of the words: { $text }
review-by-hand = of no words of the text: stated by hand
review-text = the text · { $language }
review-selecting = selecting
review-facts = { $count ->
    [one] one fact
   *[other] { $count } facts
} · { $accepted } accepted · { $open } to decide
review-new = new
fill-name = name
fill-organiser = organiser
fill-aside = on its side-lines
fill-former = former
fill-presence = took part
fill-known = record
fill-topic = topic
usage-draft-screen = Look the facts through on the screen, beside their words

## The palette of actions

palette-heading = Actions
palette-nothing = No action is called so. Words stand in any order; a key can be typed as well.
palette-not-now = not now: { $why }
palette-elsewhere = not here, but: { $place }
key-do-anything = find any action by its name or key, and do it
key-do-what-is-chosen = do what is chosen
key-close-box = close the box and go on where you were
key-keep-sheet-narrowed = keep the sheet narrowed and read it
key-sheet-whole-again = show the whole sheet again
key-narrow-sheet = narrow the sheet by typing
label-all = all
label-edit = edit
label-add = add
label-do = do
context-palette = Picking what to do
context-narrow = Narrowing a sheet
context-help = Reading the help
context-tour = On the tour
context-choice = Picking where to go
context-bookmarks = Picking a bookmark
why-no-parent = select what it is to belong to first
sheet-nothing = nothing here has those words

## Copying

copy-heading = What to copy
copy-record = the record
copy-id = its id
copy-link = its source’s address
copy-brief = the brief
copy-nothing = none here
copy-lines = { $count ->
    [one] one line of Markdown
   *[other] { $count } lines of Markdown
}
copy-no-link = no source with an address is recorded here
copy-done = copied: { $what }
copy-handed = handed to the terminal’s clipboard: { $what }
copy-too-long = it is too long for the clipboard of a terminal
copy-too-long-hint = copy its id, or print it with paraph show or paraph brief
key-copy = copy the record, its id, its source’s address or the brief
key-copy-record = copy the record as Markdown
key-copy-id = copy its id
key-copy-link = copy the address of its first source
key-copy-brief = copy the brief on whom it is about, as Markdown
key-copy-nothing = copy nothing

## The screen for the ear

aloud-moment = { $name }: { $number } of { $all }, { $date } { $what }, { $title }

## Sources

field-address = address
field-copy = copy
field-copy-unread = copy not read
field-words = words
source-heading = Sources of { $name }
source-of-several = { $number } of { $count }
source-speaks-for = of: { $name }
source-by-hand = stated by hand: no words of the source are quoted
source-none = stated by hand: no source of { $name } is recorded
source-no-copy = there is no copy of it below sources/
source-on-the-web = w opens its address in the web browser
source-nowhere = no address of the web is recorded
source-reading = reading …
source-words-gone = the quoted words do not stand in the copy
source-reviewed = the text that is reviewed
web-opening = opening the web browser …
web-opened = handed to the web browser
web-none = no web browser could be opened here
web-none-hint = set $BROWSER to the one you use, or copy the address with y
why-no-address = no address of the web is recorded for this source
why-one-source = there is one source only
why-at-words = the quoted words are in sight
label-source = source
label-next-source = next source
label-web = web browser
label-to-words = words
key-source-open = read the sources of the record, the quoted words set off
key-source-of-fact = read the words of the fact in the whole text
key-source-next = go to the next source
key-source-previous = go to the source before
key-source-web = open the address of the source in the web browser
key-source-to-words = go back to the quoted words
key-source-close = close the source
context-sources = In a source
usage-source = Show the sources of a record, and the quoted words where they stand
usage-source-long = The words are read from the local copy below the registry’s sources/, where there is one, and stand between `[[` and `]]`. What has no source at all was stated by hand: then the exit code is 1.
usage-source-id = The record: an id, or a name in any spelling
usage-source-whole = Print the whole of each local copy, not only the paragraph of the words

## Importing in the browser

context-import = Naming a file to import
context-incoming = In the list of what a file brings
key-import-ask = import a file: what it brings is listed first, and taken or left out
key-import-read = read the file and list what it brings
key-import-complete = complete the name from what lies there
key-import-next = choose the next of the names offered
key-import-previous = choose the name before
key-import-format = choose the format, instead of having the file tell it
key-import-close = give the reading up, or close the box
key-incoming-turn = take what is chosen, or leave it out
key-incoming-turn-part = take all of this part, or leave it out
key-incoming-same = say that it is the record that is there already
key-incoming-distinct = say that it is another than the one that is there
key-incoming-write = write what is taken; u takes all of it back
key-incoming-next-part = go to the next part of the list
key-incoming-part-before = go to the part before
key-incoming-next = go to the next line
key-incoming-previous = go to the line before
key-incoming-close = close the list and write nothing
label-take-or-leave = take or leave
label-whole-part = the whole part
label-same = same
label-distinct = distinct
label-next-part = next part
why-no-double = only of a likely double can that be said
form-import = Import a file
form-import-told = as the file tells
form-import-hint = What it brings is listed, and written only when you say so.
import-unknown-format = nobody can tell what format this file has
import-unknown-format-hint = choose the format with shift-tab
import-no-record = there is nothing in it that could be listed
import-other-format = choose another format with shift-tab, or another file
import-working = Reading · { $size } MB
import-given-up = given up; nothing was read
export-working = Writing · { $size } MB
export-given-up = given up; nothing was written
work-give-up = esc gives it up
incoming-likely = { $count ->
    [one] Likely there already: one record
   *[other] Likely there already: { $count } records
}
incoming-refused = Cannot be taken: { $count }
incoming-remarks = To look at: { $count }
incoming-added = To add: { $count }
incoming-changed = For the journal: { $count }
incoming-skipped = Left as it is: { $count }
incoming-taken = { $count ->
    [0] nothing to write
    [one] one to write
   *[other] { $count } to write
}
incoming-unsaid = { $count ->
    [one] one likely double to judge
   *[other] { $count } likely doubles to judge
}
incoming-untold = { $count } more cannot be taken; these are too many to list
incoming-judge = Is it the record that is there? What the file links to it then leads to that one.
incoming-there = There: { $name }
incoming-place = stands at
incoming-record = record
incoming-field = field
incoming-value = value
incoming-nothing = nothing of it would be written · esc closes the list
incoming-not-left = that is written in no case
incoming-leave = what you said of it would be lost · esc again closes the list all the same
incoming-done = { $refused ->
    [0] { $what }: { $count } written · u takes it back
   *[other] { $what }: { $count } written, { $refused } could not be taken · u takes it back
}

# The configuration

config-no-settings = the settings stand in round brackets, such as `(screen_reader: true)`
config-no-setting = no setting is called `{ $name }`
config-one-of = one of { $known }
config-twice = `{ $name }` is set twice
config-keep-one = keep one of the two
config-keys-wanted = keys are given in curly brackets, such as `{"{"}"search": "ctrl-f"{"}"}`
keys-no-action = no action is called `{ $name }`
keys-no-action-there = no action is called `{ $name }` in `{ $place }`
keys-no-place = no part of the browser is called `{ $name }`
keys-list = `paraph keys` lists them
keys-no-key = not a key: `{ $key }`
keys-no-key-hint = write a letter, or a key such as `enter`, `ctrl-p`, `alt-left`, `f2`
keys-typed = `{ $key }` is typed as a letter there
keys-typed-hint = give it a key such as `ctrl-t` or `alt-t`
keys-needed = `{ $name }` cannot be without a key
keys-clash = `{ $key }` would be both `{ $one }` and `{ $other }` ({ $place })
keys-clash-given = `{ $other }` has it at { $at }: give one of the two another key
keys-clash-own = `{ $other }` comes with it: give it another with `{ $place }.{ $other }`
notice-config-faults = { $count } problems in the configuration · all that is sound is set · { KEY("show-problems", "!") } shows them
notice-config-kept = { $fault } · the configuration before it stays · { KEY("show-problems", "!") } shows all
notice-config-read = the configuration was read again
error-config-there = there is a configuration in { $path } already
hint-config-there = write into it; `paraph config check` says whether it is sound
cli-config-made = Made a configuration in { $path }: every setting stands there as it comes
usage-config-init = Make one in which every setting stands as it comes, with what it is for
column-action = action

# Themes

key-pick-theme = choose other colours, seen as one moves
themes-heading = Colours
themes-in-force = in force
theme-terminal = the terminal's own sixteen colours
theme-paper = light and warm
theme-frost = light and cool
theme-night = dark and cool
theme-ember = dark and warm
theme-colour-blind = dark, told apart by people who see colours otherwise
theme-monochrome = no colours: bold, underlined and reverse
theme-own = your own, after: { $like }
notice-theme-kept = colours: { $name }, kept for this machine
notice-theme-set = colours: { $name }, for now · to keep them write theme: "{ $name }" into config.ron
config-themes-wanted = themes are given in curly brackets, such as `{"{"}"mine": (inherits: "night", link: "#88c0d0"){"}"}`
config-theme-wanted = a theme stands in round brackets, such as `(inherits: "night", link: "#88c0d0")`
config-theme-taken = `{ $name }` is a theme that paraph comes with: give yours another name
config-no-role = themes have no colour for `{ $name }`
config-no-colour = not a colour: `{ $colour }`
config-no-colour-hint = write one such as `#88c0d0`, `bright-red`, `244` or `default`
config-no-theme = no theme is called `{ $name }`
config-most = only the first { $most } are read
keys-most = more than { $most } keys for one action

## The tour

# Keys stand between backticks.
tour-lesson = Tour { $number } of { $all } · { $name }
tour-done = The tour is done
tour-leave = { $skip } skips · { $quit } leaves
tour-heading-find = find
tour-heading-read = read
tour-heading-follow = follow a link
tour-heading-mark = mark what is done
tour-heading-brief = before a meeting
tour-heading-draft = after a meeting
tour-heading-export = hand it on
tour-aside = `{ $a }` closes this, and the tour goes on.
tour-go-in = `{ $a }` goes into the record that is chosen.
tour-find = This is the registry that ships with paraph, in a copy that goes when the tour ends: nothing here touches yours. `{ $a }` searches all of it by name.
tour-find-type = Type a name, in any script and spelling: `maksutov`, `максутов`, `maqsutof`.
tour-find-go = The best answer stands first. `{ $a }` chooses another, `{ $b }` goes there.
tour-read = This is a record: what is known, from which source, and everything that links to it. `{ $a }` goes on through it, `{ $b }` by a page.
tour-follow-choose = Every name in colour is a link. `{ $a }` chooses the next.
tour-follow = `{ $a }` follows the link that is chosen.
tour-follow-back = You are in another record now. `{ $a }` goes back to the one before, as in a web browser; `{ $b }` would go forward again.
tour-mark-list = `{ $a }` lists the follow-ups: what was promised and is still to be done, the most urgent first.
tour-mark = `{ $a }` marks the chosen follow-up done; `{ $b }` would ask for a note and the evidence too.
tour-mark-undo = It is marked, by whom and when is kept. `{ $a }` takes it back: nothing you mark is ever lost.
tour-brief = `{ $a }` shows the brief on whom a record is about: last contact, who is who, what was promised both ways, what is open.
tour-brief-back = This is the page to read before a meeting. `{ $a }` reads on, `{ $b }` goes back to the record.
tour-draft = After a meeting comes the dispatch. `{ $a }` opens the box that reads one.
tour-draft-paste = Here you would paste the text, or name a file. For the tour one is at hand: `{ $a }` reads it.
tour-draft-review = What was recognised, beside the words it stands in. `{ $a }` accepts a fact, `{ $b }` files the meeting with its proposals, `{ $c }` leaves it for later.
tour-dispatch = RABAT, 12 November 2026 – Dr Salim M. AlMalik, Director-General of ICESCO, received Altynbek Maksutov, Minister of Culture of Kyrgyzstan, at the headquarters in Rabat. The two sides agreed to set up a joint committee and to hold a training course on the inscription of heritage.
tour-export = `{ $a }` writes what is shown to a file that others read: a table, a calendar, a page.
tour-export-format = `{ $a }` chooses the format, `{ $b }` would write the file; `{ $c }` closes the box without.
tour-end = That is all there is to know to begin. `{ $a }` finds every other action by its name, `{ $b }` shows all the keys. `{ $c }` leaves the tour.

## Where one has been, and bookmarks

places-heading = Where you have been
places-list = list
places-screen = screen
places-gone = no longer in the registry
places-nothing = Nothing here is called so.
places-none = You have been nowhere yet.
bookmarks-heading = Bookmarks
bookmarks-none = Nothing is bookmarked yet: * on a record keeps it here.
bookmarks-nowhere = this machine has no place for bookmarks
bookmark-kept = bookmarked: { $name } · ' lists your bookmarks
bookmark-dropped = no longer bookmarked: { $name }
bookmark-gone = { $id } is no longer in the registry · ^X takes the bookmark away
hint-bookmarks = mend { $path } or take it away; it is left as it is
