## Ce que paraph dit, en français.
##
## Espaces insécables devant « : », « ; », « ! », « ? » et dans les guillemets.

## Dates et échéances

date-month-1 = janvier
date-month-2 = février
date-month-3 = mars
date-month-4 = avril
date-month-5 = mai
date-month-6 = juin
date-month-7 = juillet
date-month-8 = août
date-month-9 = septembre
date-month-10 = octobre
date-month-11 = novembre
date-month-12 = décembre
date-short-1 = janv.
date-short-2 = févr.
date-short-3 = mars
date-short-4 = avr.
date-short-5 = mai
date-short-6 = juin
date-short-7 = juil.
date-short-8 = août
date-short-9 = sept.
date-short-10 = oct.
date-short-11 = nov.
date-short-12 = déc.
date-weekday-1 = lun.
date-weekday-2 = mar.
date-weekday-3 = mer.
date-weekday-4 = jeu.
date-weekday-5 = ven.
date-weekday-6 = sam.
date-weekday-7 = dim.
date-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-of-month = { $month } { $year }
date-when-day = le { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-when = en { $date }
date-since-day = depuis le { $date }
date-since = depuis { $date }
date-until-day = jusqu’au { $date }
date-until = jusqu’en { $date }
date-days = { $first }–{ $last }
date-range = { $from } – { $until }
date-today = aujourd’hui
date-ago = il y a { $span }
date-in = dans { $span }
span-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
span-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
span-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
schedule-overdue = en retard de { $span }
schedule-overdue-short = retard { $span }
schedule-due-today = pour aujourd’hui
schedule-due-in = dans { $span }
schedule-no-date = sans date
schedule-done-late = fait, { $span } de retard
schedule-done-late-short = fait à +{ $span }

## Ce qui est nommé partout

status-open = ouvert
status-in-progress = en cours
status-done = fait
status-cancelled = annulé
stage-mentioned = évoquée
stage-proposed = proposée
stage-agreed = convenue
stage-formalised = formalisée
stage-declined = déclinée
delivery-none = aucun élément enregistré
delivery-begun = en cours
delivery-partly = { $done } sur { $all } réalisés
delivery-whole = réalisée
delivery-cancelled = annulée
noun-meetings = { $count ->
    [one] réunion
   *[other] réunions
}
noun-proposals = { $count ->
    [one] proposition
   *[other] propositions
}
noun-people = { $count ->
    [one] personne
   *[other] personnes
}
noun-organisations = { $count ->
    [one] organisation
   *[other] organisations
}
noun-follow-ups = { $count ->
    [one] suivi
   *[other] suivis
}
noun-agreements = { $count ->
    [one] accord
   *[other] accords
}
noun-places = { $count ->
    [one] lieu
   *[other] lieux
}
noun-events = { $count ->
    [one] événement
   *[other] événements
}
counted-meetings = { $count ->
    [one] { $count } réunion
   *[other] { $count } réunions
}
counted-proposals = { $count ->
    [one] { $count } proposition
   *[other] { $count } propositions
}
counted-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
counted-organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
counted-follow-ups = { $count ->
    [one] { $count } suivi
   *[other] { $count } suivis
}
counted-agreements = { $count ->
    [one] { $count } accord
   *[other] { $count } accords
}
counted-places = { $count ->
    [one] { $count } lieu
   *[other] { $count } lieux
}
counted-events = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}
tab-meetings = Réunions
tab-proposals = Propositions
tab-people = Personnes
tab-organisations = Organisations
tab-follow-ups = Suivis
tab-agreements = Accords
tab-places = Lieux
tab-events = Événements
meeting-kind-meeting = réunion
meeting-kind-signing = signature
meeting-kind-visit = visite
meeting-kind-call = entretien à distance
meeting-kind-conference = conférence
proposal-kind-committee = comité
proposal-kind-training = formation
proposal-kind-hosting = accueil
proposal-kind-exchange = échange
proposal-kind-memorandum = mémorandum
proposal-kind-project = projet
proposal-kind-event = manifestation
proposal-kind-programme = programme
proposal-kind-publication = publication
proposal-kind-scholarship = bourse
proposal-kind-registration = inscription
proposal-kind-visit = visite
proposal-kind-other = autre
organisation-kind-intergovernmental-organisation = organisation intergouvernementale
organisation-kind-ministry = ministère
organisation-kind-government = gouvernement
organisation-kind-embassy = ambassade
organisation-kind-university = université
organisation-kind-non-governmental-organisation = organisation non gouvernementale
organisation-kind-un-agency = organisme des Nations Unies
organisation-kind-company = entreprise
organisation-kind-media = média
organisation-kind-other = autre
agreement-kind-memorandum = mémorandum d’entente
agreement-kind-agreement = accord
agreement-kind-protocol = protocole
agreement-kind-convention = convention
agreement-kind-action-plan = plan d’action
agreement-kind-programme = programme
agreement-kind-host-country-agreement = accord de siège
agreement-kind-declaration = déclaration
agreement-kind-other = autre
topic-education = Éducation
topic-science = Sciences
topic-culture = Culture
topic-heritage = Patrimoine
topic-arts = Arts
topic-youth = Jeunesse
topic-women = Femmes
topic-technology = Technologie
topic-artificial-intelligence = Intelligence artificielle
topic-space = Espace
topic-environment = Environnement
topic-climate = Climat
topic-health = Santé
topic-language = Langues
topic-dialogue = Dialogue
topic-media = Médias
topic-tourism = Tourisme
topic-economy = Économie
topic-governance = Gouvernance
topic-humanitarian = Action humanitaire
topic-sport = Sport
topic-foresight = Prospective
topic-training = Formation
topic-research = Recherche
topic-other = Autre

## Une fiche

page-sources = Sources
page-imported = Importé aussi
page-follow-ups = Suivis
page-participants = Participants
page-proposals = Propositions
page-signed-here = Signés ici
page-negotiated-here = Négociés ici
page-people = Personnes
page-owes = Doit
page-is-owed = Attend
page-agreements = Accords
page-meetings = Réunions
page-events = Événements
page-events-organised = Événements organisés
page-its-parts = Ses composantes
page-posts = Fonctions
page-earlier-posts = Fonctions antérieures
page-seat-of = Siège de
page-on-side-lines = Réunions en marge
page-made-binding = Propositions qu’il formalise
page-carry-it-out = Propositions qui l’appliquent
page-build-on-it = Accords qui en découlent
page-waits-for = Attend
page-holds-up = Bloque
page-history = Historique
field-stage = stade
field-delivery = réalisation
field-put-at = formulée à
field-by = par
field-to = à
field-formalised-by = formalisée par
field-carries-out = applique
field-note = note
field-status = état
field-remark = remarque
field-evidence = preuve
field-owed-by = dû par
field-owed-to = dû à
field-meeting = réunion
field-source = source
field-due = échéance
field-held = tenue
field-in = à
field-side-line-of = en marge de
field-topics = thèmes
field-acronym = sigle
field-country = pays
field-part-of = relève de
field-seat = siège
field-parties = parties
field-signed = signé
field-in-force = en vigueur
field-expires = expire
field-signed-at = signé à
field-negotiated-at = négocié à
field-builds-on = découle de
field-organised-by = organisé par
field-position = position
field-also-written = autres graphies
field-distinct = à ne pas confondre avec
page-not-recorded = non enregistré
page-date-not-recorded = date non enregistrée
page-no-date = sans date
page-proposal-kind = proposition · { $kind }
page-not-in-registry = { $id } (absent du registre)
page-not-named = (sans nom)
page-more = { $count ->
    [one] … et { $count } autre { $what }
   *[other] … et { $count } autres { $what }
}
page-and-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
page-on-the-word-of = selon
page-quote = « { $text } »
page-standing-since = depuis le { $time }, par { $by }
page-contested = marqué par plusieurs à la fois, voir plus bas
page-read-from = (lu dans « { $text } »)
page-marked-by = par { $by }
page-undone = (défait)
page-concurrent = (en même temps qu’un autre)
deed-note = note
deed-undo = annulation
deed-redo = rétablissement
deed-unknown = inconnu
page-north = { $degrees }° N
page-south = { $degrees }° S
page-east = { $degrees }° E
page-west = { $degrees }° O
page-colon = {" "}:

## Une note de synthèse

brief-as-of = Note de synthèse au { $day }
brief-we-owe-heading = Nous leur devons
brief-they-are-owed-heading = On leur doit
brief-they-owe-us-heading = Ils nous doivent
brief-they-owe-heading = Ils doivent
brief-together-heading = À faire ensemble
brief-apart-heading = Entre eux et d’autres
brief-we-owe = nous devons
brief-they-are-owed = on leur doit
brief-they-owe = ils doivent
brief-together = ensemble
brief-overdue = ({ $count } en retard)
brief-what = nature
brief-takes-in = comprend
brief-last-contact = dernier contact
brief-open = ouvert
brief-no-meeting = aucune réunion datée enregistrée
brief-took-part = Réunions auxquelles ils ont participé
brief-our-last = Nos dernières réunions
brief-last-meetings = Dernières réunions
brief-other-meetings = Autres réunions avec leurs organisations
brief-who-is-who = Qui est qui
brief-who-changed = Qui a changé de fonction ou de camp
brief-last-met = dernière rencontre { $when }
brief-new = nouvelles fonctions depuis notre dernière rencontre :
brief-was = occupait la fonction de
brief-met-there = rencontré de leur côté
brief-met-there-on = rencontré de leur côté { $when }
brief-now = maintenant
brief-and = et
brief-otherwise = Autres points ouverts avec leurs organisations
brief-under = au titre de
brief-put-forward = formulée
brief-signed = signé { $when }
brief-in-force = en vigueur { $since }
brief-expired = expiré { $when }, { $ago }
brief-expires = expire { $when }, { $ago }
brief-unsigned = signature non enregistrée
brief-questions = Questions à poser
brief-owner = qui s’en charge ?
brief-beneficiary = pour qui ?
brief-step = et ensuite ?
brief-date = pour quand ?
brief-towards = à { $names }
brief-of-done = { $done } sur { $all } faits
brief-begun = { $count } en cours
brief-untouched = aucun élément enregistré pour { $count }
brief-nothing-recorded = rien enregistré
brief-nothing = rien

## La vue d'ensemble

overview-as-of = Aperçu au { $day }
overview-overdue = En retard
overview-due-soon = Échéance sous 30 jours
overview-no-date = Sans date
overview-counterparts = Partenaires
overview-marked-last = Derniers marquages
overview-no-owner = aucun responsable enregistré
overview-between = { $by } à { $to }
overview-we-owe = nous devons
overview-is-owed = on lui doit
overview-they-owe = ils doivent
overview-owes = doit
overview-together = ensemble
overview-next-due = prochaine échéance { $when }
overview-last-met = dernière rencontre
overview-gone = n’est plus au registre
overview-records = fiches
overview-proposals = propositions
overview-follow-ups = suivis
overview-count-open = { $count ->
    [one] { $count } ouvert
   *[other] { $count } ouverts
}
overview-count-overdue = { $count } en retard
overview-count-due-soon = { $count } à échéance sous 30 jours
overview-count-no-date = { $count } sans date
overview-count-done = { $count ->
    [one] { $count } fait ces { $days } derniers jours
   *[other] { $count } faits ces { $days } derniers jours
}

## Ce qui a changé

changes-title = Ce qui a changé, { $span }
changes-span = du { $from } au { $to }
changes-in-short = en bref
changes-nothing = rien enregistré
changes-no-side = Aucune partie enregistrée
changes-met = rencontre :
changes-signed = signé :
changes-in-force = en vigueur :
changes-expired = expiré :
changes-due = échéance :
changes-reopened = rouvert
changes-took-up = a pris ses fonctions :
changes-left = a quitté ses fonctions :
changes-by = , par { $by }
changes-count-signed = { $count ->
    [one] { $count } accord signé
   *[other] { $count } accords signés
}
changes-count-done = { $count ->
    [one] { $count } suivi fait
   *[other] { $count } suivis faits
}
changes-count-begun = { $count ->
    [one] { $count } commencé
   *[other] { $count } commencés
}
changes-count-cancelled = { $count ->
    [one] { $count } annulé
   *[other] { $count } annulés
}
changes-count-reopened = { $count ->
    [one] { $count } rouvert
   *[other] { $count } rouverts
}
changes-count-due = { $count ->
    [one] { $count } autre suivi à échéance
   *[other] { $count } autres suivis à échéance
}
changes-count-posts = { $count ->
    [one] { $count } changement de fonctions
   *[other] { $count } changements de fonctions
}

## Ce qui relie deux fiches

path-the-way = Le chemin
path-title = { $from } et { $to }
path-same = Une seule et même fiche
path-met = a rencontré
path-spoke-for = a parlé au nom de
path-at = à
path-is = est
path-was = a été
path-no-date = sans date enregistrée
path-quoted = « { $name } »
path-steps = { $count ->
    [one] Lien en une étape
   *[other] Liens en { $count } étapes
}
link-participant = avec la participation de
link-participant-back = a participé à
link-represented = avec une délégation de
link-represented-back = était représenté à
link-held-at = tenue à
link-held-at-back = où s’est tenue
link-at-event = en marge de
link-at-event-back = en marge duquel s’est tenue
link-post-at = exerce ou a exercé à
link-post-at-back = où exerce ou a exercé
link-part-of = relève de
link-part-of-back = dont relève
link-seat = a son siège à
link-seat-back = est le siège de
link-organised-by = organisé par
link-organised-by-back = a organisé
link-raised-at = formulée à
link-raised-at-back = où a été formulée
link-proposed-by = formulée par
link-proposed-by-back = a formulé
link-proposed-to = adressée à
link-proposed-to-back = à qui a été adressée
link-formalised-by = formalisée par
link-formalised-by-back = formalise
link-derives-from = découle de
link-derives-from-back = dont découle
link-carries-out = met en œuvre
link-carries-out-back = mis en œuvre par
link-owed-by = dû par
link-owed-by-back = doit
link-owed-to = dû à
link-owed-to-back = attend
link-blocked-by = dépend de
link-blocked-by-back = bloque
link-party = auquel est partie
link-party-back = est partie à
link-negotiated-at = négocié à
link-negotiated-at-back = où a été négocié
link-signed-at = signé à
link-signed-at-back = où a été signé
link-attributed-to = rapporté selon
link-attributed-to-back = dont la parole rapporte
link-reported = a rapporté
link-distinct = à ne pas confondre avec
verb-participant = a participé à
verb-represented = était représenté à
verb-held-at = s’est tenue à
verb-at-event = s’est tenue en marge de
verb-part-of = relève de
verb-seat = a son siège à
verb-organised-by = a été organisé par
verb-raised-at = a été formulée à
verb-proposed-by = a été formulée par
verb-proposed-to = a été adressée à
verb-formalised-by = a été formalisée par
verb-derives-from = découle de
verb-carries-out = met en œuvre
verb-owed-by = est dû par
verb-owed-to = est dû à
verb-blocked-by = dépend de
verb-party = est partie à
verb-negotiated-at = a été négocié à
verb-signed-at = a été signé à
verb-attributed-to = est rapporté selon
verb-post-at = exerce ou a exercé à

## Texte linéaire

linear-title = titre
linear-kind = type
linear-id = id
linear-follow-up = suivi
linear-address = adresse
linear-change = changement
linear-counterpart = partenaire
linear-summary = résumé
linear-quote = citation

## Ce que font les touches

key-go-into-selected-record = entrer dans la fiche choisie
key-follow-chosen-link = suivre le lien choisi
key-go-links-record = aller aux liens de la fiche
key-choose-next-link = choisir le lien suivant
key-go-record-or-list = aller à la fiche, ou à la liste de ce que le chiffre compte
key-go-next-figure-row = aller au chiffre suivant de la ligne, puis à l’autre colonne
key-go-figure-before = aller au chiffre précédent
key-go-next-figure = aller au chiffre suivant
key-go-lists = aller aux listes
key-go-into-record-chosen = entrer dans la fiche du moment choisi
key-go-next-moment-lane = aller au moment suivant de la ligne
key-go-moment-before = aller au moment précédent
key-show-less-time-in = montrer moins de temps, plus en détail : de dix ans à deux semaines
key-show-more-time = montrer plus de temps
key-lanes-by-topic-again = lignes par thème, puis de nouveau par partenaire
key-go-back-lists = revenir aux listes
key-go-into-chosen-place = entrer dans le lieu choisi ; dans la matrice, lister les réunions comptées
key-go-next-place-east = aller au lieu suivant vers l’est ; dans la matrice, au thème suivant
key-go-next-place-west = aller au lieu suivant vers l’ouest ; dans la matrice, au thème précédent
key-go-place-with-next = aller au lieu qui suit en nombre de réunions
key-go-place-with-next-more = aller au lieu qui précède en nombre de réunions
key-show-less-world-around = montrer une moindre part du monde, autour du lieu choisi
key-show-more-world = montrer une plus grande part du monde
key-move-what-in-sight = déplacer la vue vers le nord
key-move-what-in-sight-south = déplacer la vue vers le sud
key-move-what-in-sight-west = déplacer la vue vers l’ouest
key-move-what-in-sight-east = déplacer la vue vers l’est
key-go-matrix-countries-topics = aller à la matrice des pays et des thèmes, et revenir
key-go-into-record-open = entrer dans la fiche ; déplier ou replier une relation
key-show-what-linked-record = montrer ce qui est lié à la fiche ; de nouveau, y descendre
key-hide-again-again-go = le replier ; de nouveau, remonter à ce qui porte la ligne
key-go-into-record = entrer dans la fiche
key-show-path-this-record = montrer le chemin vers cette fiche ; depuis la même fiche, le chemin de nous jusqu’à elle
key-forget-where-path-was = oublier où le chemin devait commencer
key-choose-link-before = choisir le lien précédent
key-from-brief-back-record = de la note de synthèse à la fiche, de là à la liste
key-go-back-list = revenir à la liste
key-take-selection-away-then = lever la sélection, puis le filtre
key-move-down-in-record = descendre ; dans une fiche, au lien suivant
key-move-up-in-record = monter ; dans une fiche, au lien précédent
key-move-down-page = descendre d’une page
key-move-up-page = monter d’une page
key-move-beginning = aller au début
key-move-end = aller à la fin
key-mark-follow-up-done = marquer le suivi comme fait, puis de nouveau ouvert
key-mark-follow-up-in = marquer le suivi comme en cours
key-mark-follow-up-cancelled = marquer le suivi comme annulé
key-mark-follow-up-done-with = marquer le suivi comme fait, avec une note et une preuve
key-add-dated-note-follow = ajouter au suivi une note datée sans changer son état
key-select-follow-up-mark = sélectionner le suivi, pour en marquer plusieurs ensemble
key-select-every-follow-up = sélectionner tous les suivis de la liste
key-undo-your-last-mark = défaire votre dernier marquage
key-redo-what-you-undid = rétablir ce que vous avez défait
key-record-again-what-could = enregistrer de nouveau ce qui n’a pas pu l’être
key-go-back-where-you = revenir où vous étiez
key-go-forward-again = repartir en avant
key-narrow-list-by-typing = restreindre la liste en écrivant
key-search-everything-by-name = chercher partout par nom, dans toutes les écritures
key-list-follow-ups-this = lister les suivis de cette personne, de cette organisation, de ce lieu ou de cet événement
key-read-brief-on-this = lire la note de synthèse sur cette personne, cette organisation ou ce pays, ou sur qui est concerné
key-show-what-linked-this = montrer en arbre ce qui est lié à cette fiche, et ainsi de suite
key-begin-path-at-this = commencer un chemin à cette fiche ; { KEY("path", "p") } sur une autre montre ce qui relie les deux
key-list-meetings = lister les réunions
key-list-proposals = lister les propositions
key-list-people = lister les personnes
key-list-organisations = lister les organisations
key-list-follow-ups = lister les suivis
key-list-agreements = lister les accords
key-show-overview-what-due = montrer l’aperçu : les échéances, et qui doit à qui
key-show-what-happened-when = montrer ce qui s’est passé et quand, et les échéances
key-show-map-who-met = montrer la carte : qui s’est réuni et où
key-show-first-view-your = montrer la première de vos vues
key-show-second = montrer la deuxième
key-show-third = montrer la troisième
key-list-next-kind-then = lister le type suivant, puis vos vues
key-list-kind-or-view = lister le type ou la vue d’avant
key-show-journal-what-was = montrer le journal : qui a marqué quoi
key-show-what-wrong-with = montrer les problèmes du registre
key-export-write-what-is-shown = écrire ce qui est montré dans un fichier que d’autres lisent : la liste telle que filtrée, ou la fiche
key-export-write = écrire le fichier ; celui qui existe n’est jamais écrasé
key-export-next-format = choisir le format suivant
key-export-format-before = choisir le format précédent
key-export-write-nothing = fermer sans écrire
key-show-registry-as-another = montrer le registre à une autre date, ou revenir au présent
key-read-registry-again = relire le registre
key-show-what-every-key = montrer ce que fait chaque touche
key-take-tour = suivre une visite de sept choses à faire, sur un registre à elle
key-unknown = { $key } ne fait rien ici ; { $all } trouve toute action
key-unknown-near = { $key } ne fait rien ici ; { $near } : { $does } ; { $all } trouve toute action
key-unknown-elsewhere = { $key } ne fait rien ici, mais « { $place } » : { $does } ; { $all } trouve toute action
key-skip-lesson = passer à la leçon suivante de la visite
key-bookmark = poser un signet sur la fiche, ou le retirer
key-open-web = ouvrir le premier lien de la fiche dans le navigateur web
key-pick-bookmark = aller à une fiche qui a un signet
key-pick-place = aller là où vous êtes déjà allé
key-go-to-what-is-chosen = aller à ce qui est choisi
key-take-bookmark-away = retirer le signet choisi
key-quit = quitter
key-keep-filter-go-back = garder le filtre et revenir à la liste
key-take-filter-away = lever le filtre
key-open-chosen-result = ouvrir le résultat choisi
key-close-search = fermer la recherche
key-complete-field-or-value = compléter le champ ou la valeur au curseur ; de nouveau, la proposition suivante
key-complete-with-one-before = compléter par la proposition précédente
key-take-completion-type-on = prendre la proposition et continuer d’écrire
key-put-back-what-was = remettre ce qui était écrit
key-choose-next-completion = choisir la proposition suivante
key-choose-completion-before = choisir la proposition précédente
key-record-mark-with-its = enregistrer le marquage avec sa note
key-go-other-field = aller à l’autre champ
key-drop-note-mark-nothing = abandonner la note et ne rien marquer
key-show-registry-as-day = montrer le registre à cette date ; sans rien écrire, revenir au présent
key-stay-with-day-shown = rester à la date montrée
key-move-down = descendre
key-move-up = monter
key-move-cursor-left = curseur à gauche
key-move-cursor-right = curseur à droite
key-move-cursor-word-left = curseur d’un mot à gauche
key-move-cursor-word-right = curseur d’un mot à droite
key-move-cursor-beginning = curseur au début
key-move-cursor-end = curseur à la fin
key-erase-letter-before-cursor = effacer la lettre avant le curseur
key-erase-letter-at-cursor = effacer la lettre au curseur
key-erase-word-before-cursor = effacer le mot avant le curseur
key-erase-everything-typed = effacer tout ce qui est écrit
key-close-sheet = fermer la feuille
key-suspend-program-fg-brings = suspendre le programme ; fg le ramène

## Les touches du bas

label-open = ouvrir
label-follow = suivre
label-links = liens
label-next-link = lien suivant
label-next-figure = chiffre suivant
label-lists = listes
label-later = après
label-earlier = avant
label-zoom = zoom
label-by-topic = par thème
label-next-place = lieu suivant
label-matrix = matrice
label-unfold = déplier
label-fold = replier
label-path-to-here = chemin jusqu’ici
label-forget = oublier
label-back = revenir
label-list = liste
label-clear = effacer
label-done = fait
label-note = note
label-select = sélection
label-copy = copier
label-undo = défaire
label-record-again = réenregistrer
label-filter = filtre
label-search = chercher
label-its-follow-ups = ses suivis
label-brief = synthèse
label-relations = relations
label-path = chemin
label-problems = problèmes
label-help = aide
label-tour = visite
label-go = aller
label-take-away = retirer
label-quit = quitter
label-keep = garder
label-close = fermer
label-complete = compléter
label-take = prendre
label-as-typed = tel quel
label-record = enregistrer
label-other-field = autre champ
label-drop = abandonner
label-write = écrire
label-other-format = autre format
label-show = montrer
label-down = bas
label-up = haut

## Noms des touches

chord-space = espace
chord-enter = entrée
chord-esc = échap
chord-tab = tab
chord-shift-tab = maj-tab
chord-backspace = ret. arr.
chord-delete = suppr
chord-home = début
chord-end = fin
chord-pageup = pg.préc
chord-pagedown = pg.suiv

## Où les touches agissent

context-list = Dans la liste
context-detail = Dans la fiche
context-overview = Dans l’aperçu
context-timeline = Dans la chronologie
context-map = Sur la carte
context-relations = Dans les relations d’une fiche
context-path = Sur un chemin
context-path-begun = Une fois un chemin commencé
context-browse = Dans toutes ces vues
context-filter = En filtrant la liste
context-quick = En cherchant partout
context-query = En écrivant une requête
context-completion = En choisissant une proposition
context-note = En écrivant une note
context-export = En écrivant dans un fichier
context-day = En choisissant une date
context-text = En écrivant
context-sheet = En lisant une feuille
context-anywhere = Partout

## Pourquoi une touche ne fait rien ici

why-present = les marquages se font au présent
why-no-follow-up = aucun suivi n’est choisi
why-only-follow-ups = seuls des suivis se sélectionnent pour être marqués ensemble
why-no-mark = vous n’avez rien marqué
why-no-undo = vous n’avez rien défait
why-in-tour = c’est la visite
why-toured = la visite est à sa fin
why-no-tour = aucune visite n’est en cours
why-no-bookmark = aucun signet encore
why-recorded = tout est enregistré
why-no-back = il n’y a nulle part où revenir
why-no-forward = il n’y a nulle part où repartir
why-no-filter = la liste n’est pas filtrée et rien n’est sélectionné
why-no-problems = le registre n’a aucun problème
why-no-list = seuls les personnes, organisations, lieux et événements ont une liste à eux
why-no-whom = rien ici ne concerne une personne, une organisation ou un pays
why-no-record = aucune fiche n’est sélectionnée
why-no-view = aucune vue de ce numéro n’est gardée
why-no-selection = rien n’est sélectionné
footer-path-from = chemin depuis { $name } :

## L’aide

help-query = Ce qui s’écrit dans { KEY("filter", "/") } et { KEY("search", "^P") }
help-query-words = mots d’un nom, en tout ordre, toute écriture et toute casse
help-query-country = d’un pays, par code ou nom anglais
help-query-org = d’une organisation ; de même person: place: event:
help-query-is = aussi in-progress, done, cancelled, overdue, due-soon, upcoming, no-date, late
help-query-due = échéance avant une date ; due:>… après, due:… pendant
help-query-since = daté d’alors ou d’après ; until: jusqu’alors
help-query-topic = sur un thème ; stage:agreed d’une proposition ; kind:people dans { KEY("search", "^P") }
help-query-not = sans ce qui suit

## Réponses à une touche

notice-back-present = de retour au présent, { $day }
notice-is-present = c’est le présent, { $day }
notice-is-that-day = c’est déjà l’état au { $day }
notice-working-out = calcul de l’état au { $day } …
notice-not-there-yet = au { $day } : ce qui était choisi n’existait pas encore · { KEY("ask-day", "@") } puis entrée reviennent
notice-counted-from = au { $day }, d’après ce qui est enregistré maintenant · { KEY("ask-day", "@") } puis entrée reviennent
notice-stood = l’état à la fin du { $day } · { KEY("ask-day", "@") } puis entrée reviennent
notice-present-only = marquages et notes se font au présent : { KEY("ask-day", "@") } puis entrée y reviennent
notice-no-whom = rien ici ne concerne une personne, une organisation ou un pays
notice-already = déjà { $status }
notice-no-mark = { $by } n’a aucun marquage à défaire
notice-nothing-to-redo = rien à rétablir
notice-read-only = lecture seule, rien n’a été enregistré : { $why }
notice-all-recorded = tout est enregistré
notice-not-confirmed = un marquage n’est pas confirmé · { KEY("retry", "r") } réessaie · { KEY("quit", "q") } de nouveau y renonce
notice-no-follow-up = aucun suivi n’est choisi
notice-choose-follow-up = choisissez d’abord un suivi avec Tab, ou pressez { KEY("list-follow-ups", "5") } pour leur liste
notice-failed = non confirmé · { KEY("retry", "r") } réessaie · { $error }
notice-marked = { $status } : { $about } · enregistré par { $by } · { KEY("undo", "u") } défait
notice-noted = Noté : { $about } · enregistré par { $by } · { KEY("undo", "u") } défait
notice-undone = Défait : { $about } est de nouveau { $status } · { KEY("redo", "U") } rétablit
notice-undone-many = Défait : { $about } comme avant · { KEY("redo", "U") } rétablit
notice-redone = Rétabli : { $about } est { $status } · { KEY("undo", "u") } défait
notice-redone-many = Rétabli : { $about } · { KEY("undo", "u") } défait
notice-among = ce que le chiffre compte est parmi ceux-ci : aucun terme de la requête ne dit dans quel sens cela est dû
notice-f-lists = { KEY("follow-ups-of-this", "f") } liste les suivis d’une personne, d’une organisation, d’un lieu ou d’un événement
notice-no-back = nulle part où revenir
notice-no-forward = nulle part où repartir
notice-read-again = relu
notice-sound-shown = { $fault } · la dernière version saine est montrée · { KEY("show-problems", "!") } montre tout
notice-its-relations = ce sont ses relations
notice-path-begun = choisissez une autre fiche et pressez { KEY("path", "p") } : le chemin de { $name } jusqu’à elle
notice-own-organisation = c’est notre propre organisation : choisissez une autre fiche et pressez { KEY("path", "p") }
notice-no-home = registry.ron ne nomme pas notre organisation : choisissez une autre fiche et pressez { KEY("path", "p") }
notice-no-link = aucun lien enregistré entre { $from } et { $to }
notice-no-record = aucune fiche n’est choisie
notice-deepest = l’arbre ne va pas plus loin : { KEY("relations", "i") } recommence à cette fiche
notice-config-fault = { $fault } · tout ce qui est sain est réglé · { KEY("show-problems", "!") } le montre
notice-no-view = pas de telle vue : le README dit comment garder des requêtes comme vues
notice-follow-up-gone = le suivi n’est plus au registre
notice-write-first = écrivez d’abord une note ou une preuve, ou échap abandonne
notice-welcome = bienvenue : un registre à vous a été créé dans { $place } · { KEY("show-help", "?") } montre les touches
notice-read-problems = { $count ->
    [one] relu, avec { $count } problème : { KEY("show-problems", "!") } le montre
   *[other] relu, avec { $count } problèmes : { KEY("show-problems", "!") } les montre
}
notice-problems = { $count ->
    [one] { $count } problème dans le registre : { KEY("show-problems", "!") } le montre ; tout ce qui est sain est ici
   *[other] { $count } problèmes dans le registre : { KEY("show-problems", "!") } les montre ; tout ce qui est sain est ici
}

## La chronologie

timeline-ten-years = dix ans
timeline-three-years = trois ans
timeline-a-year = un an
timeline-three-months = trois mois
timeline-a-month = un mois
timeline-two-weeks = deux semaines
timeline-met = rencontre
timeline-signed = signature
timeline-expires = expiration
timeline-due = échéance
timeline-done = fait
timeline-empty = Rien n’a encore de date : réunions, accords et échéances se montrent ici.
timeline-legend = ━ de la proposition à la réalisation   │ aujourd’hui
timeline-caption = chronologie par { $by } · { $zoom }
timeline-counterpart = partenaire
timeline-topic = thème
timeline-by = chronologie par { $by }
timeline-chain = de la proposition à la suite donnée
timeline-moments = { $count ->
    [one] un moment
   *[other] { $count } moments
}
timeline-undated = { $count ->
    [one] { $count } sans date
   *[other] { $count } sans date
}

## L'aperçu à l'écran

panel-follow-ups-heading = Suivis
panel-overdue-heading = En retard
panel-due-soon-heading = Échéance sous 30 jours
panel-no-date-heading = Sans date, les plus récents d’abord
panel-counterparts-heading = Partenaires (! en retard)
panel-stages-heading = Propositions par stade
panel-marks-heading = Derniers marquages
panel-nothing-overdue = rien n’est en retard
panel-nothing-due = rien n’arrive à échéance
panel-all-dated = tout ce qui est ouvert a une date
panel-no-stage = aucune proposition n’a de stade
panel-no-mark = rien n’a encore été marqué
panel-no-counterpart = rien n’est encore engagé avec personne
share-open = ouverts
share-overdue = en retard
share-due-soon = à échéance sous 30 jours
share-no-date = sans date
share-done = faits depuis 30 jours
head-we-owe = à eux
head-they-owe = à nous
head-is-owed = attend
head-owes = doit
head-together = ensemble
head-last-met = vus il y a
panel-more = … et { $count } de plus
panel-open-overdue = { $open } ouverts, { $overdue } en retard
panel-empty =
    Rien n’est encore enregistré ici.

    A ajoute une fiche, N en lit une dans une dépêche. Les fiches sont des fichiers RON dans les dossiers du registre, que vous pouvez aussi écrire vous-même : R les relit.

    1 à 6 listent ce qu’il y a, { KEY("show-help", "?") } montre toutes les touches, { KEY("quit", "q") } quitte.

    F1 deux fois montre un registre bien rempli, en une courte visite. 1 à 6 listent ce qu’il y a, ? montre toutes les touches, q quitte.

## L’en-tête

header-read-only = lecture seule
header-not-confirmed = non confirmé ({ KEY("retry", "r") })
header-problems = { $count ->
    [one] { $count } problème (!)
   *[other] { $count } problèmes (!)
}
header-working-out = calcul au { $day } …
header-as-of = au { $day } · { KEY("ask-day", "@") } revient
header-as-of-short = au { $day } (@)
header-overview = Aperçu
header-timeline = Chronologie
header-map = Carte
header-too-small = { $width }×{ $height } est trop petit : il faut { $least_width }×{ $least_height } à paraph

## Les lignes au-dessus des volets

caption-overview = aperçu au { $day }
caption-world = le monde
caption-across = { $degrees }° de large
caption-map = carte · { $places } · { $zoom }
caption-unplaced = { $count ->
    [one] { $count } réunion sans lieu
   *[other] { $count } réunions sans lieu
}
caption-relations = relations
caption-relations-of = relations de { $name }
caption-path = chemin
caption-path-same = chemin · une seule et même fiche
caption-path-steps = { $count ->
    [one] chemin · un lien en une étape
   *[other] chemin · un lien en { $count } étapes
}
caption-records = { $count ->
    [one] fiche
   *[other] fiches
}
caption-query-wrong = sa requête n’est pas comprise
caption-not-understood = pas encore compris
caption-selected = { $count } sur { $all } { $noun } choisis
caption-ready = préparation …
caption-of = { $shown } sur { $all } { $noun }

## Une liste sans lignes

list-no-match = Aucune fiche ne correspond.
list-none-yet = Pas encore de { $noun }. A en ajoute, N lit une dépêche ; F1 deux fois fait visiter un registre bien rempli.
list-none-match = Pas de { $noun } ici. échap lève le filtre, { KEY("search", "^P") } cherche partout.

## La recherche

search-heading = Chercher partout
search-heading-as-of = Chercher partout au { $day }
search-of = { $row } sur { $all }
search-searching = Recherche …
search-far = { $count ->
    [one] { $count } fiche a ces lettres, mais très espacées.
   *[other] { $count } fiches ont ces lettres, mais très espacées.
}
search-nothing = Rien de proche.
search-fewer = Moins de lettres trouvent davantage ; l’ordre des mots est libre.
search-hint =
    Écrivez un nom, en toute écriture et tout ordre : maks, Максутов, union european.

    Des termes restreignent : kind:people  country:kg,uz  org:icesco  with:almalik
    topic:heritage  is:open  is:overdue  due:<2025-06  since:2024 ; - devant exclut, or entre
    deux prend l’un ou l’autre, les parenthèses groupent. Tab complète.

## La carte

map-of = carte de { $places }
map-places = Lieux
map-routes = Qui est venu d’où
map-matrix = Pays et thèmes
map-seat-of = siège de
map-somewhere = non indiqué
map-at = { $name } : { $meetings }
map-all = tous
map-cell = { $country } · { $topic } : { $meetings }
map-no-country = Aucune réunion ne nomme encore de pays.

## Les formulaires

form-mark = Marquer comme fait, avec une note
form-note = Ajouter une note
form-note-field = note
form-evidence-field = preuve
form-evidence-hint = une adresse ou un document
form-note-hint = ce qui a été fait
form-export = Écrire ce qui est montré dans un fichier
form-export-file = fichier
form-export-format = format
form-export-all = tout le registre
form-export-list = { $records }, comme dans la liste
form-export-record = { $parts ->
    [0] { $name }
    [one] { $name }, avec { $parts } élément
   *[other] { $name }, avec { $parts } éléments
}
form-export-where = Un chemin, ou un nom dans le dossier de départ de paraph ; ~/ est le vôtre
form-day = Le registre à une date
form-day-field = date
form-present = le présent, { $day }
form-stood = son état à la fin du { $day }
form-counted = d’après ce qui est enregistré maintenant, compté du { $day }
form-days = 2024-06-28 · 2024-06 ou 2024 : son dernier jour · yesterday · last-month · -30d

## Feuilles

sheet-keys = Touches
sheet-problems = Problèmes
sheet-no-problems = Le registre n’a aucun problème.
sheet-journal = Journal, du plus récent
sheet-journal-as-of = Journal au { $day }, du plus récent
sheet-no-mark = Rien n’a encore été marqué.
sheet-not-in-registry = (absent du registre)
sheet-concurrent = en même temps qu’un autre
sheet-later-line = d’une version ultérieure, gardé : { $line }
sheet-later-fields = avec des champs d’une version ultérieure : { $fields }
sheet-undone = défait
sheet-more = { $count ->
    [one] encore { $count } ligne ↓
   *[other] encore { $count } lignes ↓
}

## Relations et chemins à l'écran

tree-gone = Cette fiche n’est pas dans le registre tel qu’il est. Retour arrière ramène où vous étiez ; l’arbre revient avec la fiche.
tree-bare = Aucun lien enregistré : elle ne nomme aucune autre fiche, et aucune ne la nomme.
tree-links = { $count ->
    [one] { $count } lien
   *[other] { $count } liens
}
row-undated = sans date
path-none = Aucun lien n’est enregistré entre { $from } et { $to } dans le registre tel qu’il est. Retour arrière ramène où vous étiez.

## Écrire, sur la ligne de commande

cli-nothing-to-change = rien à changer
cli-new-problem = un nouveau problème : { $problem }
cli-more-problems = { $count } autres ; `paraph check` les donne
cli-set-done = { $field } de { $record } est inscrit
cli-renamed = { $old } renommé { $new } dans { $files } { $files ->
    [one] fichier
   *[other] fichiers
}
cli-rm-within = { $count ->
    [one] 1 fiche part avec elle :
   *[other] { $count } fiches partent avec elle :
}
cli-rm-marked = { $count ->
    [one] 1 suite est marquée ; le journal garde les marques
   *[other] { $count } suites sont marquées ; le journal garde les marques
}
cli-rm-named-by = { $count ->
    [one] 1 fiche nomme { $record } :
   *[other] { $count } fiches nomment { $record } :
}
cli-and-more = et { $count } autres
cli-rm-force = --force la retire, et aussi de ce qui la nomme ; --dry-run montre comment
cli-removed = Retirée : { $record }
cli-removed-from = { $count ->
    [one] Retirée, et aussi d’une fiche qui la nommait : { $record }
   *[other] Retirée, et aussi de { $count } fiches qui la nommaient : { $record }
}
cli-edited = Modifiée : { $record } dans { $file }
cli-draft-kept = ce que vous avez écrit est gardé dans { $draft }
cli-edit-again = Reprendre ? [O/n]
cli-new-made = Fiche créée : { $kind } { $id } dans { $file }
cli-new-again = corrigez-y ce qui ne va pas, puis copiez-le à sa place
cli-edit-undone = Annulé : { $what } ({ $files })
cli-edit-redone = Rétabli : { $what } ({ $files })

## Des fiches en train d’être écrites

template-head = Remplissez ce qui est connu ; un champ compte dès que son // est ôté.
    Les lignes qui commencent par // sont laissées de côté. Enregistrez et fermez pour créer la fiche.
holds-id = minuscules, chiffres et -, comme salim-almalik
holds-text = un texte, ou un par langue
holds-line = un texte
holds-lines = des textes
holds-date = 2024, 2024-06 ou 2024-06-28
holds-due = 2024-06-28, ou des mots et la date qu’on y lit
holds-country = ses deux lettres, comme KG
holds-language = son code, comme fr
holds-degrees = degrés, comme 42.87
holds-link = l’identifiant d’une fiche : { $kind }
holds-links = des identifiants : { $kind }
holds-formerly = anciens identifiants
holds-extra = ce qui n’a pas de champ ici, comme {"{"}"popolo": {"{"}"gender": "female"{"}"}{"}"}

# Dossiers proposés d’après des dépêches.
draft-nothing = rien trouvé dans le texte
draft-what = dossier proposé : { $id }
draft-filed = Réunion enregistrée { $id } : { $participants ->
    [one] { $participants } participant
   *[other] { $participants } participants
}, { $proposals ->
    [one] { $proposals } proposition
   *[other] { $proposals } propositions
}
draft-new-people = Nouvelles personnes : { $ids }
draft-new-organisations = Nouvelles organisations : { $ids }
draft-new-places = Nouveaux lieux : { $ids }
draft-new-events = Nouveaux événements : { $ids }
draft-changed = { $name } : { $post } selon le texte ; le registre indique : { $recorded }
draft-recorded-as = le registre indique : { $post }
draft-by-hand = indiqué à la main
draft-meeting = Réunion
draft-place = Lieu
draft-event = Événement
draft-people = Personnes
draft-organisations = Organisations
draft-countries = Pays
draft-proposals = Propositions
draft-topics = Thèmes
draft-source = Source
draft-certain = certain
draft-likely = probable
draft-unsure = incertain
draft-published = publié le { $day }
draft-attributed = selon { $name }
draft-former = ancien
draft-mentioned = seulement mentionné
draft-perhaps = Déjà enregistrée, peut-être : { $id }
draft-file-there = un fichier existe déjà pour elle : { $id }
fact-missing = `{ $field }` n’est pas rempli comme il le faut
draft-sheet = Ce que dit le texte, chaque fait sous ses mots.
    Ôtez ce qui n’est pas vrai, corrigez ce qui est faux ; known: (id: "…", name: "…") dit de quelle fiche il s’agit.
    Enregistrez et fermez pour classer ce qui reste ; videz le fichier pour ne rien classer.

## Écrire, dans le navigateur

context-form = En remplissant une fiche
context-offer = En choisissant ce qui est proposé
context-add = En ajoutant une fiche
context-copy = Au moment de choisir quoi copier
context-delete = En retirant une fiche
context-mend = Un fichier qui ne peut être lu
why-nothing-chosen = rien n’est choisi
key-write-edit-the-record-s-file-in-your-editor-at = modifier le fichier de la fiche dans votre éditeur, à sa ligne
key-write-edit-the-record-in-a-form = modifier la fiche dans un formulaire
key-write-add-a-record-its-kind-is-asked-for = ajouter une fiche : le genre est demandé
key-write-give-the-record-another-id-wherever-it-i = donner à la fiche un autre identifiant, partout où elle est nommée
key-write-take-the-record-out-what-depends-on-it-i = retirer la fiche ; ce qui en dépend est d’abord montré
key-write-take-what-is-chosen = prendre ce qui est choisi
key-write-choose-the-next-that-is-offered = choisir la proposition suivante
label-choose = choisir
key-write-choose-the-one-before = choisir la précédente
key-write-leave-it-as-it-is-typed = le laisser tel qu’il est tapé
key-write-save-the-record = enregistrer la fiche
label-save = enregistrer
key-write-go-to-the-next-field = aller au champ suivant
label-next = suivant
key-write-go-to-the-field-before = aller au champ précédent
key-write-leave-the-form-without-saving-with-somet = quitter le formulaire sans enregistrer ; s’il est rempli, à la seconde fois
key-write-add-a-meeting = ajouter une réunion
key-write-add-a-proposal-to-the-meeting-that-is-sh = ajouter une proposition à la réunion montrée
key-write-add-a-follow-up-to-the-proposal-or-agree = ajouter une suite à la proposition ou à l’accord montré
key-write-add-a-person = ajouter une personne
key-write-add-an-organisation = ajouter une organisation
key-write-add-an-agreement = ajouter un accord
key-write-add-a-place = ajouter un lieu
key-write-add-an-event = ajouter un événement
key-write-add-nothing = ne rien ajouter
key-write-take-the-record-out-all-the-same-u-puts = retirer la fiche quand même ; u la remet
label-take-out = retirer
key-write-keep-the-record = garder la fiche
key-write-go-on-editing-where-it-is-wrong = reprendre là où c’est faux
label-edit-again = reprendre
key-write-leave-the-file-as-it-was-what-was-writte = laisser le fichier comme il était ; ce qui est écrit est gardé
label-leave = laisser

write-read-only = lecture seule, aucun fichier ne peut être modifié : { $why }
write-nothing-selected = aucune fiche n’est choisie
write-nothing-changed = rien n’a été modifié
write-not-saved = pas enregistré · { KEY("save", "^S") } enregistre · esc encore abandonne
write-done = { $what } · { KEY("undo", "u") } annule
write-done-problem = { $what } · { KEY("undo", "u") } annule · un nouveau problème : { $problem }
write-proposal-where = allez d’abord à la réunion
write-follow-up-where = allez d’abord à sa proposition ou à son accord
form-new = Nouvelle fiche : { $kind }
form-new-in = Nouvelle fiche : { $kind } de { $parent }
form-edit = Modifier { $kind } { $id }
form-rename = Autre identifiant pour { $kind } { $id }
form-part = { $list } { $number }
form-part-new = { $list } : encore un élément
form-saving = Enregistrement …
add-heading = Ajouter
add-within = à { $name }
delete-heading = Retirer { $kind } { $id } ?
delete-free = Rien d’autre ne la nomme.
delete-named-by = { $count ->
    [one] 1 fiche la nomme ; D l’en retire aussi :
   *[other] { $count } fiches la nomment ; D l’en retire aussi :
}
mend-heading = Le fichier de { $id } reste comme il était
mend-kept = Ce que vous avez écrit est gardé jusqu’à ce qu’il puisse être mis en place.

## Import et export

refusal-not-object = ce n’est pas un objet
refusal-no-kind = pas de `kind` ; écrire "person", "organisation" ou un autre nom
refusal-long-line = plus de 64 Mio ; rien n’est lu à partir d’ici
refusal-not-json = ce n’est pas du JSON : { $why }
refusal-proposal-alone = une proposition est importée avec sa réunion
refusal-no-such-kind = ce n’est pas une sorte de fiche
refusal-many-fields = trop de champs
refusal-neither = ni un objet ni une liste
refusal-area-unnamed = un lieu sans nom
refusal-organisation-unnamed = une organisation sans nom
refusal-event-unnamed = un événement sans nom
refusal-person-unnamed = une personne sans nom
refusal-post-lost = un poste d’aucune organisation du fichier
refusal-membership-lost = une appartenance de personne : cette personne n’est pas dans le fichier
refusal-no-such-records = { $count } { $list } : le registre n’a pas de telles fiches
refusal-large = plus de { $size }
refusal-written-only = un format qui s’écrit seulement
refusal-encoding = pas d’encodage `{ $name }` ; en écrire un comme utf-8, windows-1252 ou utf-16
refusal-separator = le séparateur est un seul caractère ASCII
refusal-no-header = pas d’en-tête : la première ligne nomme les colonnes
refusal-row-unnamed = une ligne sans nom ni titre
refusal-row-kind = un tableau ne peut pas contenir de { $kind } ; importez-les en json ou jsonl
refusal-no-id = aucun identifiant ne peut en être tiré
refusal-kept = ne se lit pas ainsi ; ses mots sont gardés dans `extra`
mapping-unnamed = aucune colonne ne nomme les fiches ; dire laquelle avec --map, comme `title=…` ; les colonnes sont : { $header }
mapping-none = `{ $part }` n’est pas une correspondance ; écrire champ=Colonne
mapping-language = `{ $tag }` n’est pas une langue
mapping-no-field = pas de champ `{ $name }` pour les { $kind } ; il y a { $all }
mapping-no-column = pas de colonne `{ $column }` ; les colonnes sont : { $header }
refusal-calendar = un agenda, et non une carte
refusal-card-line = ce n’est pas une ligne de carte
refusal-unended = cela commence et ne finit pas
refusal-unbegun = cela finit sans avoir commencé
refusal-not-card = ce n’est pas une carte
refusal-no-card = il n’y a là aucune carte
refusal-card-unnamed = une carte sans nom
refusal-card = une vCard dans un agenda
refusal-calendar-line = ce n’est pas une ligne d’agenda
refusal-much = plus que ce qui peut être lu
refusal-no-calendar = il n’y a là rien d’un agenda
refusal-empty-calendar = un agenda où il n’y a rien
refusal-component = le registre n’a pas de telles fiches
refusal-todo-unnamed = un VTODO sans SUMMARY
refusal-vevent-unnamed = un VEVENT sans SUMMARY
export-done = { $count ->
    [one] { $count } fiche écrite dans { $file }
   *[other] { $count } fiches écrites dans { $file }
}
export-no-name = donner un nom au fichier
export-popolo = personnes, organisations et réunions pour Popolo
export-csv = un tableau pour un tableur, une fiche par ligne
export-ics = suivis, réunions et événements pour un agenda
export-vcard = personnes et organisations pour un carnet d’adresses
export-json = tout ce qui est enregistré, en JSON
export-jsonl = tout ce qui est enregistré, un objet par ligne
export-jsonld = les mots de schema.org, pour les machines qui lisent le Web
export-md = un rapport en Markdown
export-html = un rapport en page Web, bien imprimable
export-dot = les relations en graphe pour Graphviz
hint-free-name = choisir un nom libre, dans un dossier où l’on peut écrire
judge-what = identifiants sous lesquels des fichiers connaissent des fiches
judge-ask = { $new } est-il le même que { $there }, qui est là ? [m]ême, [d]istinct, [p]lus tard :
judge-unknown = { $new } n’a pas d’identifiant pour être reconnu dans un tel fichier ; il est ajouté
import-line = ligne { $line }
import-whole = le fichier
import-added = ajouté
import-changed = changé
import-skipped = laissé
import-refused = refusé
import-marked = de { $before } à { $after }
import-recorded = une ligne du journal
import-same = déjà là
import-differs = déjà là et laissé tel quel ; diffère par { $fields }
import-doubled = le même identifiant est à : { $place }
refusal-no-follow-up = ce suivi n’est pas ici ; importer la réunion ou l’accord qui le contient
import-title-page = page de titre
import-mark = marque
import-refusal = refusé : { $refusal }
import-more-refused = refusé : { $count } de plus
import-remark = à noter : { $remark }
import-columns = colonnes, lues comme { $kind } : { $map }
import-look = à regarder : { $problem }
import-count-added = { $count ->
    [one] { $count } ajouté
   *[other] { $count } ajoutés
}
import-count-changed = { $count ->
    [one] { $count } changé
   *[other] { $count } changés
}
import-count-skipped = { $count ->
    [one] { $count } laissé
   *[other] { $count } laissés
}
import-count-refused = { $count ->
    [one] { $count } refusé
   *[other] { $count } refusés
}
import-dry = rien n’a été écrit (--dry-run)
import-ask = L’ajouter ? [o/N]
import-nothing = rien n’a été ajouté
import-what = import de { $file }
import-file-changed = le fichier a changé depuis qu’il a été examiné
import-file-changed-hint = fermez la liste et importez-le à nouveau
import-written = écrit : { $file }
import-as-of = ce qui est importé est ajouté à la date d’aujourd’hui, non du { $day }
import-as-of-hint = omettre --as-of
export-nothing = rien trouvé, et rien écrit
export-written = { $count ->
    [one] { $count } fiche écrite
   *[other] { $count } fiches écrites
}
report-kind = type
report-post = poste
report-from = du
report-until = au
report-place = lieu
report-date = date
report-participant = participant
report-summary = résumé
report-of = de
report-party = partie

## Champs des fiches, en un mot ou deux

fill-id = identifiant
fill-names = nom
fill-title = titre
fill-acronym = sigle
fill-also = aussi écrit
fill-distinct-from = à distinguer de
fill-posts = fonctions
fill-note = remarque
fill-sources = sources
fill-source = source
fill-publisher = éditeur
fill-attributed-to = selon
fill-url = adresse
fill-language = langue
fill-published = publié le
fill-retrieved = relu le
fill-quote = mots cités
fill-at = auprès de
fill-since = depuis
fill-until = jusqu’à
fill-kind = genre
fill-country = pays
fill-part-of = fait partie de
fill-seat = siège
fill-lat = latitude
fill-lon = longitude
fill-from = du
fill-place = lieu
fill-organised-by = organisé par
fill-parties = parties
fill-negotiated-at = négocié à
fill-signed-at = signé à
fill-signed = signé le
fill-in-force = en vigueur
fill-expires = expire le
fill-derives-from = découle de
fill-date = date
fill-at-event = en marge de
fill-participants = participants
fill-topics = thèmes
fill-summary = résumé
fill-person = personne
fill-post = fonction
fill-represents = représente
fill-stage = stade
fill-by = de
fill-to = à
fill-formalised-by = formalisé par
fill-owed-by = dû par
fill-owed-to = dû à
fill-due = échéance
fill-blocked-by = bloqué par

## La ligne de commande

error-cannot-read = impossible de lire { $path } : { $why }
error-cannot-write = impossible d’écrire { $path } : { $why }
error-no-record = aucune fiche `{ $id }`
error-no-such = { $noun } `{ $id }` : introuvable
error-ambiguous = `{ $id }` peut désigner { $count } fiches
hint-did-you-mean = vouliez-vous dire `{ $word }` ?
hint-say-which = précisez : { $ids }
error-output = impossible d’écrire la sortie : { $why }
cli-hint = conseil :
cli-problems = { $count ->
    [one] paraph : le registre a un problème ; `paraph check` le dit
   *[other] paraph : le registre a { $count } problèmes ; `paraph check` les dit
}
error-marks-today = les marquages se font à ce jour, pas au { $day }
hint-leave-out-as-of = ôtez --as-of
cli-first-start = Une copie du registre fourni a été créée pour vous dans { $path }
error-no-name = aucun nom après --by
hint-name = écrivez --by "Votre nom"
error-no-terminal = le navigateur a besoin d’un terminal
hint-no-terminal = `paraph --plain` donne un aperçu, `paraph list follow-ups` une liste ; `paraph --help` dit le reste
error-terminal = le terminal ne peut être utilisé : { $why }
hint-terminal = `paraph list`, `paraph show` et `paraph search` s’en passent
error-days-backwards = la période finit le { $to }, avant de commencer le { $from }
hint-earlier-first = écrivez d’abord la date la plus ancienne
cli-check-sound = { $count ->
    [one] aucun problème dans { $records } de { $count } fichier
   *[other] aucun problème dans { $records } de { $count } fichiers
}
cli-check-records = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}
cli-check-problems = { $count ->
    [one] { $count } problème
   *[other] { $count } problèmes
}
cli-no-doubles = aucune fiche ne semble en double
cli-doubles = { $count ->
    [one] { $count } paire de fiches semble n’en faire qu’une
   *[other] { $count } paires de fiches semblent n’en faire qu’une
}
column-date = date
column-id = id
column-label = nom
column-place = lieu
column-stage = stade
column-delivery = réalisation
column-title = titre
column-name = nom
column-post = fonction
column-organisation = organisation
column-acronym = sigle
column-type = type
column-country = pays
column-status = état
column-schedule = échéancier
column-owed-by = dû par
column-owed-to = dû à
column-due = échéance
column-signed = signé
column-parties = parties
column-dates = dates
column-from = du
column-until = au
column-kind = type
column-verdict = résultat
column-why = pourquoi
column-time = heure
column-by = par
column-what = quoi
column-note = note
column-evidence = preuve
column-file = fichier
column-line = ligne
column-column = colonne
column-message = message
column-hint = conseil
column-where = où
column-keys = touches
column-does = effet
cli-none-meetings = aucune réunion trouvée
cli-none-proposals = aucune proposition trouvée
cli-none-people = aucune personne trouvée
cli-none-organisations = aucune organisation trouvée
cli-none-follow-ups = aucun suivi trouvé
cli-none-agreements = aucun accord trouvé
cli-none-places = aucun lieu trouvé
cli-none-events = aucun événement trouvé
cli-nothing-found = rien trouvé
cli-nothing-close = { $count ->
    [one] rien de proche : { $count } fiche a ces lettres, mais très espacées
   *[other] rien de proche : { $count } fiches ont ces lettres, mais très espacées
}
cli-shown = { $shown } sur { $total } montrés ; --limit { $total } montre tout
cli-nothing-marked = rien n’a été marqué
cli-log-concurrent = (simultané)
cli-reopened = Rouvert : { $title } ({ $id })
cli-started = Commencé : { $title } ({ $id })
cli-done = Fait : { $title } ({ $id })
cli-cancelled = Annulé : { $title } ({ $id })
cli-noted = Noté : { $title } ({ $id })
cli-undone = Défait : { $told }
cli-redone = Rétabli : { $told }
cli-already = déjà { $status } : { $title } ({ $id })
error-empty-note = une note vide
hint-note = écrivez --note "ce qui s’est passé", ou --evidence avec une adresse
error-no-follow-up = { $noun } `{ $id }` : aucun suivi
hint-list-follow-ups = `paraph list follow-ups` liste ceux qui existent
error-follow-ups = { $noun } `{ $id }` : { $count } suivis
error-nothing-to-undo = rien à défaire pour { $by }
error-nothing-to-redo = rien à rétablir pour { $by }
hint-own-marks = on ne défait que ses propres marquages ; `paraph log` les liste tous, --by dit de qui
cli-taken-back = « { $what } » sur { $title } ({ $id }), maintenant { $status }
error-show-csv = une seule fiche n’est pas un tableau : `show` n’a pas de csv
hint-show-csv = prenez --format json, ou `paraph list KIND --format csv`
error-no-counterpart = une note de synthèse porte sur une personne, une organisation ou un pays, et `{ $id }` n’en est pas : { $noun }
hint-show = `paraph show` montre toute fiche
error-no-whom = aucune personne, organisation ou pays `{ $id }`
hint-search = `paraph search NOM` trouve les noms en toute écriture et graphie
cli-config-view = { $path } : vue `{ $name }` : { $message }
cli-config-sound = aucun problème dans la configuration
cli-init-made = Registre créé dans { $dir }
cli-init-title = Écrivez son titre et votre organisation dans { $dir }/registry.ron
cli-init-add = Ajoutez personnes, organisations et réunions ; chaque fichier montre comment
cli-init-check = Vérifiez que tout va bien :  paraph -r { $dir } check
cli-init-browse = Parcourez-le :               paraph -r { $dir }
welcome-todo = ce qui est à faire
welcome-owes = qui doit à qui, et depuis quand
welcome-meetings = les dernières réunions
welcome-when = ce qui s’est passé, et quand
welcome-where = qui s’est réuni où
welcome-before = avant une réunion
welcome-linked = ce qui est lié à une fiche
welcome-between = ce qui relie deux fiches
welcome-log = ce qui a été marqué
welcome-browse = le navigateur pour lecteurs d’écran
welcome-find = pour trouver un nom
welcome-read = pour lire une fiche
welcome-mark = pour marquer un suivi
welcome-rest = tout le reste
welcome-about = sujet
welcome-follow-ups = suivis : { $status }
welcome-overdue = suivis en retard
error-no-home = votre dossier personnel est introuvable : { $why }
hint-no-home = définissez HOME, ou dites quel registre avec -r
hint-not-recorded = rien n’a été enregistré ; voyez le dossier et marquez de nouveau
hint-not-certain = on ne sait si c’est enregistré ; voyez le disque, puis `paraph log` le dit
error-no-folder = pas de tel dossier
hint-init-new = `paraph init { $path }` y crée un nouveau registre
error-page-no-file = pas un registre : son registry.ron n’est pas un fichier
error-no-page = pas un registre : il n’a pas de registry.ron
hint-init = `paraph init { $path }` en fait un
error-is-registry = { $path } est déjà un registre
hint-open = `paraph -r { $path }` l’ouvre

## Les requêtes dans l’aide

query-about =
    Requêtes :
      Des mots nus trouvent les noms à peu près, en tout ordre et toute écriture. Une
      locution entre guillemets doit se trouver telle quelle. Des champs restreignent :
query-rest =
    Côte à côte, tout doit valoir ; `or` entre deux, les parenthèses groupent, `-` nie
    un mot, terme, locution ou groupe. Un champ prend plusieurs valeurs : country:kg,uz.
    Dates : 2024, 2024-06, 2024-06-28, today, last-month, -30d ou +2w, comparées par
    < <= > >= ou en intervalle, 2024..2025-06. Noms : un id ou des mots d’un nom.
query-key-kind = les fiches d’un type
query-key-type = la sorte de réunion, proposition, accord ou organisation
query-key-is = les suivis dans un état, d’où ils viennent et qui les doit
query-key-country = ce qui touche à un pays
query-key-org = ce qui touche à une organisation
query-key-person = ce qui touche à une personne
query-key-place = ce qui touche à un lieu
query-key-event = ce qui touche à un événement
query-key-with = qui et quoi partage une réunion avec une personne ou organisation
query-key-owed-by = les suivis dus par une organisation
query-key-owed-to = les suivis dus à une organisation
query-key-by = les suivis marqués en dernier par quelqu’un
query-key-topic = les réunions sur un thème, avec ce qui y fut proposé
query-key-stage = les propositions à un stade, avec leurs suivis
query-key-has = les fiches pour lesquelles une chose est enregistrée
query-key-no = les fiches pour lesquelles elle pourrait l’être et ne l’est pas
query-key-date = la date de la réunion, de la signature ou de l’événement
query-key-since = daté de ce jour ou d’après
query-key-until = daté de ce jour ou d’avant
query-key-due = les suivis par échéance
query-key-expires = les accords par date d’expiration
query-key-marked = les suivis par jour du dernier marquage

## L’aide des commandes

usage-paraph = Un navigateur de terminal pour les accords de coopération : qui a rencontré qui, ce qui a été proposé, ce qui a été signé, et ce qui reste à faire.
usage-paraph-long = Sans commande, il ouvre le navigateur sur un registre : un dossier de fichiers RON tenus à la main. Ce que vous marquez s’écrit dans le journal du registre ; aucun fichier écrit par une personne n’est jamais modifié.
usage-list = Lister les fiches d’un type
usage-list-long = Avec des mots, le meilleur résultat d’abord ; sinon dans l’ordre naturel du type : ce qui est daté, du plus récent ; ce qui est nommé, par nom ; les suivis, par urgence. Quand rien ne correspond, le code de retour est 1.
usage-list-kind = Le type de fiche
usage-any-query = Mots et termes comme is:open ou country:kg ; `paraph --help` liste les champs
usage-any-format = La forme de la réponse
usage-show = Montrer une fiche avec tout ce qui s’y lie
usage-show-long = Les noms d’autres fiches sont suivis de leur id entre crochets, pour pouvoir continuer de là. En JSON l’objet porte `links` et `linked_from`.
usage-show-id = La fiche : son id, type:id, ou la fin de l’id d’une proposition ou d’un suivi
usage-search = Chercher partout, le meilleur résultat d’abord
usage-search-long = Les noms se trouvent en toute écriture et graphie, les mots en tout ordre. Quand rien ne correspond, le code de retour est 1. En JSON chaque objet porte `found_by` : le texte trouvé et ce qu’il est.
usage-search-limit = Combien en montrer au plus
usage-search-kind = Seulement les fiches de ce type
usage-overview = Montrer les retards et échéances, qui doit à qui, et les derniers marquages
usage-overview-long = En JSON chaque chiffre porte la requête qui liste ce qu’il compte.
usage-overview-format = La forme de l’aperçu
usage-timeline = Montrer ce qui s’est passé quand et ce qui est attendu, partenaire par partenaire
usage-timeline-long = La vue que `t` montre dans le navigateur : chaque réunion, signature, échéance et réalisation, et les chemins qui mènent d’une proposition à la suite donnée.
usage-timeline-by = Par quoi elle est racontée
usage-map = Montrer qui s’est réuni où et venait d’où, et sur quoi avec chaque pays
usage-map-long = La vue que `m` montre dans le navigateur, en mots : les lieux, les chemins qui y mènent, et le tableau des pays et des thèmes.
usage-relations = Montrer ce qui est lié à une fiche, relation par relation
usage-relations-long = La vue que `i` montre dans le navigateur. Pour continuer depuis une des fiches, demandez ses relations.
usage-relations-record = La fiche : un id, ou un nom en toute graphie
usage-tour = Suivre une courte visite du navigateur, sur une copie du registre livré
usage-tour-long = Sept choses que l’on fait : trouver, lire, suivre un lien, marquer ce qui est fait, lire une note de synthèse, rédiger d’après une dépêche, transmettre. Chaque étape dit quoi presser. Rien n’est écrit dans votre registre ; la copie disparaît quand on quitte la visite.
usage-keys = Lister les touches du navigateur : où, lesquelles, et leur effet
usage-paraph-screen-reader = Ouvrir le navigateur pour un lecteur d’écran : ni traits ni couleurs, les états en mots, le curseur sur ce qui est choisi
usage-brief = Note de synthèse sur une personne, une organisation ou un pays, en une page
usage-brief-long = Les dernières réunions, qui est qui et qui a changé de fonction ou de camp, les engagements dans les deux sens, ouverts et en retard d’abord, les accords, ce qui reste à demander, et les sources. Les noms sont sans id ; le JSON les a.
usage-brief-whom = Qui : un id, un nom en toute graphie, ou un pays (kg, Kyrgyzstan)
usage-brief-format = La forme de la note
usage-path = Montrer ce qui relie deux fiches : le plus court chemin qui dise quelque chose
usage-path-long = Chaque étape vient avec sa réunion et sa date. Un chemin par des réunions est préféré à un chemin par votre propre organisation ou un lieu. Quand il n’y en a pas, le code de retour est 1.
usage-path-from = L’une des fiches : un id, ou un nom en toute graphie
usage-path-to = L’autre
usage-changes = Montrer ce qui a été proposé, signé, fait et dû entre deux dates, et qui a changé de fonction
usage-changes-long = C’est dit tel que c’était à la fin du dernier jour, partenaire par partenaire.
usage-changes-from = Le premier jour : une date (2024, 2024-06, 2024-06-28), ou 7d ou 2w pour autant avant le dernier
usage-changes-to = Le dernier jour, d’un mois ou d’un an le dernier [par défaut : aujourd’hui]
usage-changes-format = La forme du rapport
usage-done = Marquer des suivis comme faits
usage-start = Marquer des suivis comme commencés
usage-cancel = Marquer des suivis comme n’étant plus à faire
usage-reopen = Marquer des suivis comme de nouveau ouverts
usage-note = Ajouter une note datée à des suivis sans changer leur état
usage-any-ids = Les suivis : leurs id entiers, ou leur fin si un seul finit ainsi (committee/set-up)
usage-any-note = Une remarque
usage-any-evidence = Où le voir, en général une adresse
usage-any-by = Au nom de qui [env : PARAPH_BY ; par défaut : utilisateur@machine]
usage-undo = Reprendre votre dernier marquage ou note, ou ceux faits d’un coup
usage-redo = Rétablir le marquage repris en dernier
usage-undo-by = Le marquage de qui [env : PARAPH_BY ; par défaut : utilisateur@machine]
usage-redo-by = Le marquage de qui [env : PARAPH_BY ; par défaut : utilisateur@machine]
usage-log = Montrer qui a marqué quoi et quand, du plus récent
usage-log-long = Les heures sont UTC. En JSON les objets ont les champs du journal, avec `what` (ce qu’il fait), s’il est `undone` ou fait sans en voir un autre (`concurrent`), et le `label` du suivi.
usage-log-id = Seulement ce qui a été marqué sur ce suivi, ou sur ceux d’une proposition, d’un accord ou d’une réunion
usage-check = Vérifier le registre : tous les problèmes d’un coup, avec leur place et que faire
usage-check-long = S’il y en a, le code de retour est 1. Les fichiers sont vérifiés tels quels, aussi avec --as-of.
usage-check-names = Dire les fiches qui n’en font peut-être qu’une, par leurs noms, au lieu des problèmes
usage-init = Créer un registre neuf et vide
usage-init-long = Ses fichiers disent comment ils se tiennent. Les fichiers déjà là restent tels quels.
usage-init-dir = Le dossier où le créer
usage-config = Créer votre configuration, la vérifier, ou dire où elle est
usage-config-long = C’est un fichier RON que vous seul écrivez, comme `(views: [(name: "Retards", query: "is:overdue")])` : chaque vue se montre dans le navigateur après les onglets.
usage-config-path = Écrire où est la configuration, qu’elle existe ou non
usage-config-check = Dire ce qui y est faux ; code de retour 1 s’il y en a
usage-completions = Écrire le script de complétion d’un shell
usage-completions-long = Comme dans `paraph completions bash > ~/.local/share/bash-completion/completions/paraph`.
usage-completions-shell = Le shell
usage-man = Écrire la page de manuel
usage-man-long = Comme dans `paraph man | man -l -`.
usage-any-registry = Le dossier du registre [env : PARAPH_REGISTRY ; par défaut : le vôtre, créé au premier lancement]
usage-any-as-of = Le registre tel qu’il était à la fin de ce jour, comme 2024-06-28
usage-any-lang = La langue de l’interface et des textes des fiches, comme en ou fr [par défaut : celle de votre environnement]
usage-any-plain = Texte linéaire pour lecteurs d’écran, un « libellé : valeur » par ligne
usage-help = Écrire ce message ou l’aide d’une commande
usage-any-help = Écrire l’aide
usage-any-version = Écrire la version
usage-any-subcommand = La commande
usage-heading-usage = Utilisation :
usage-heading-commands = Commandes
usage-heading-arguments = Arguments
usage-heading-options = Options
usage-examples =
    Exemples :
      paraph                                   parcourir
      paraph list follow-ups is:overdue        ce qui est en retard
      paraph search maksutov                   trouver un nom en toute écriture ou graphie
      paraph show altynbek-maksutov            une fiche avec tout ce qui s’y lie
      paraph brief kyrgyzstan                  une page avant une réunion
      paraph done committee/set-up --note "créé le 3 mai"
usage-manners =
    Exemples :
      paraph                                   parcourir
      paraph list follow-ups is:overdue        ce qui est en retard
      paraph list meetings org:icesco since:2024 --format csv
      paraph search maksutov                   trouver un nom en toute écriture ou graphie
      paraph show altynbek-maksutov            une fiche avec tout ce qui s’y lie
      paraph brief kyrgyzstan                  une page avant une réunion
      paraph done committee/set-up --note "créé le 3 mai" --evidence https://…

    Formats :
      table   colonnes ; coupées à la largeur d’un terminal, entières dans un tube
      json    objets aux noms de champs des fichiers RON, avec `kind` (le type :
              "meeting", "follow-up"), l’`id` entier et `label` (le nom montré) ; le
              `kind` propre à la fiche s’appelle `type`. Propositions et suivis dans
              une fiche y sont comme dans son fichier
      jsonl   de même, un objet par ligne
      csv     les colonnes avec un en-tête ; une cellule qu’un tableur prendrait pour
              une formule commence par une apostrophe

      Pour overview, brief, path et changes : text, coupé au terminal ou à 80 colonnes ;
      md, Markdown à transmettre ; json, avec les id de tout ce qu’ils nomment

    Environnement :
      PARAPH_REGISTRY  le registre, sans -r
      PARAPH_CONFIG    votre configuration, hors de sa place habituelle
      PARAPH_BY        au nom de qui vont les marquages, sans --by
      NO_COLOR         pas de couleurs dans le navigateur

    Codes de retour :
      0 fait   1 la demande n’a pu être satisfaite (introuvable, problèmes trouvés)
      2 mauvais usage   3 le registre ne peut être lu   4 il ne peut être écrit
usage-values = [valeurs possibles : { $values }]
usage-default = [par défaut : { $value }]

## Mauvais usage

refused-error = erreur :
refused-unknown-argument = argument inattendu `{ $arg }`
refused-unknown-command = pas de commande `{ $arg }`
refused-invalid-value = valeur incorrecte `{ $value }` pour `{ $arg }`
refused-missing = il manque : { $args }
refused-conflict = `{ $arg }` ne peut être employé ici
refused-no-value = il faut une valeur à `{ $arg }`
refused-similar = vouliez-vous dire `{ $word }` ?
refused-more = Pour en savoir plus : `--help`.

## L’aide des commandes qui écrivent

usage-new = Créer une fiche
usage-new-long = Ses champs se donnent par --set ; sans aucun, votre éditeur s’ouvre sur un modèle qui dit ce qu’est chacun. Une réunion a son propre fichier ; une autre fiche rejoint la liste de son type s’il n’y en a qu’une, sinon elle a aussi un fichier, à moins que --file ne dise lequel.
usage-new-kind = person, organisation, place, event, meeting, proposal, agreement ou follow-up
usage-new-id = Son id ; sans lui, il est fait de son nom ou de son titre
usage-new-set = Une valeur ; names.fr=… en est une dans une langue
usage-new-within = La réunion d’une proposition, ou la proposition ou l’accord d’un suivi
usage-new-file = Le fichier où la mettre, dans le registre
usage-any-dry-run = Montrer la différence que cela ferait, et ne rien écrire
usage-edit = Modifier le fichier d’une fiche dans $EDITOR, à sa ligne
usage-edit-long = Ce que vous enregistrez est mis en place dès qu’il peut être lu ; jusque-là le fichier reste tel quel, et ce qui est faux est dit avec sa ligne.
usage-any-id = La fiche
usage-set = Changer une valeur d’une fiche, dans son fichier
usage-set-long = Tout le reste du fichier reste tel quel, commentaires et mise en page compris. Dates et pays sont vérifiés, les id recherchés.
usage-set-field = Le champ : signed, names.fr, posts.1.until (la première fonction)
usage-set-value = La valeur ; d’une liste, ses éléments séparés par des virgules
usage-set-add = Ajouter la valeur à une liste
usage-set-remove = Ôter la valeur d’une liste
usage-set-clear = Ôter le champ
usage-rename = Donner un autre id à une fiche, partout où elle est nommée
usage-rename-long = Tous les fichiers qui la nomment changent d’un coup. Les marquages de ses suivis comptent toujours : la fiche garde son ancien id à côté du nouveau.
usage-rename-ids = La fiche et son nouvel id ; d’une proposition ou d’un suivi, sa dernière partie
usage-rm = Ôter une fiche de son fichier
usage-rm-long = Ce qui la nomme est d’abord listé, et elle reste à moins de --force : elle est alors ôtée aussi de ce qui la nomme, et rien ne mène nulle part. `paraph undo` remet tout.
usage-rm-force = L’ôter, et aussi de ce qui la nomme
usage-import = Ajouter ce qui est dans un fichier d’un autre format
usage-import-long = Ce que le fichier apporte est d’abord dressé en liste : ce qui serait ajouté, changé ou laissé, et pourquoi. Les nouvelles fiches vont dans de nouveaux fichiers ; rien de ce qui est là n’est écrasé, et le même fichier deux fois n’ajoute rien. Ce qui n’a pas de champ ici est gardé sous `extra` et exporté de nouveau. Si quelque chose est refusé, le reste est ajouté et le code de retour est 1.
usage-import-format = Le format
usage-import-file = Le fichier, ou - pour l’entrée standard
usage-import-dry-run = Dresser la liste de ce qui serait fait et ne rien faire
usage-import-judge = Demander pour chaque doublon probable s’il est une fiche déjà là, et garder les réponses
usage-import-yes = Le faire sans demander
usage-import-into = Ajouter à ce registre, créé s’il n’existe pas
usage-import-map = Quelle colonne d’un csv est quel champ, comme title=Titre,signed=Date:%d/%m/%Y,parties=Parties; ou le nom d’une correspondance prête (uk-treaties) [par défaut : deviné d’après l’en-tête]
usage-import-kind = La sorte de fiche d’une ligne d’un csv [par défaut : devinée d’après l’en-tête]
usage-import-encoding = L’encodage d’un csv, comme windows-1252 [par défaut : reconnu dans le fichier]
usage-import-separator = Ce qui sépare les cellules d’un csv [par défaut : reconnu dans le fichier]
usage-import-source = D’où vient le fichier : la source de chaque nouvelle fiche
usage-import-form = La forme de la liste
usage-export = Écrire tout, ou ce qu’une requête trouve, dans un format que d’autres lisent
usage-export-format = Le format
usage-export-kind = Seulement les fiches de cette sorte
usage-export-bom = Commencer un csv par une marque d’ordre des octets, pour qu’Excel le prenne pour de l’UTF-8
usage-export-output = Le fichier à écrire, qui ne doit pas encore exister [par défaut : la sortie standard]
usage-draft = Lire une dépêche ou un compte rendu et proposer le dossier
usage-draft-long = Le texte peut être brut, HTML, Markdown ou, si `pdftotext` est là, PDF, en français ou en anglais ; `-` lit l’entrée standard. Personnes, organisations, dates, lieux, événements et propositions sont trouvés par des règles, chacun montré avec ses mots ; ce que le registre a déjà est reconnu en toute graphie. Rien n’est écrit sans --accept.
usage-draft-file = Le fichier, ou - pour l’entrée standard
usage-draft-format = La forme de la proposition
usage-draft-published = Le jour de publication, si le texte ne le dit pas
usage-draft-url = Où le lire
usage-draft-accept = Accepter ce qui est proposé et écrire la réunion avec les nouvelles personnes et organisations
usage-draft-review = Revoir les faits dans $EDITOR, puis écrire ceux qui restent
usage-draft-resume = Reprendre les faits gardés quand une revue a été quittée
usage-any-marks = Seulement les marquages et les notes, quoi qui ait changé depuis dans les fichiers

## La revue d’un brouillon

context-intake = Coller un texte, ou nommer son fichier
context-review = Parmi les faits d’une revue
context-words = Parmi les mots d’une revue
context-sort = Énoncer un fait
key-draft-ask = faire lire une dépêche : la coller, nommer son fichier, ou reprendre un brouillon
key-draft-read = faire lire le fichier, ou reprendre le brouillon choisi
key-draft-forget = oublier le brouillon choisi
key-draft-close = fermer la boîte
key-review-accept = accepter le fait, ou revenir là-dessus
key-review-drop = écarter le fait, ou revenir là-dessus
key-review-correct = corriger le fait dans un formulaire ; ce qui est corrigé est accepté
key-review-same-as = dire quelle fiche du registre c’est
key-review-save = enregistrer ce qui est accepté
key-review-accept-kind = accepter tout ce qui reste de cette sorte
key-review-accept-every = accepter tout ce qui reste
key-review-text = aller au texte, pour énoncer un fait de ses mots
key-review-state = énoncer un fait sans mots
key-review-next = aller au fait suivant ; ses mots ressortent
key-review-previous = aller au fait précédent
key-review-later = quitter la revue ; le brouillon est gardé
key-words-select = choisir des mots à partir d’ici
key-words-state = énoncer un fait de ces mots
key-words-facts = revenir aux faits
key-words-right = aller au mot suivant
key-words-left = aller au mot précédent
key-words-down = descendre d’une ligne
key-words-up = monter d’une ligne
key-words-back = laisser le choix, puis revenir aux faits
key-sort-person = énoncer une personne ou un poste
key-sort-organisation = énoncer une organisation
key-sort-proposal = énoncer une proposition
key-sort-date = énoncer le jour de la réunion
key-sort-place = énoncer le lieu de la réunion
key-sort-event = énoncer un événement
key-sort-kind = énoncer de quelle sorte de réunion il s’agit
key-sort-country = énoncer un pays
key-sort-topic = énoncer un thème
key-sort-agency = énoncer qui l’a publié
key-sort-published = énoncer quand ce fut publié
key-sort-attributed = énoncer selon qui
key-sort-url = énoncer où le lire
key-sort-close = ne rien énoncer
label-read = lire
label-accept = accepter
label-correct = corriger
label-same-as = fiche
label-accept-kind = toute la sorte
label-accept-every = tout
label-text = texte
label-facts = faits
label-state = ajouter
fact-kind = sorte de réunion
fact-date = jour de la réunion
fact-place = lieu
fact-event = événement
fact-person = personne ou poste
fact-organisation = organisation
fact-country = pays
fact-proposal = proposition
fact-topic = thème
fact-agency = éditeur
fact-published = jour de publication
fact-attributed = selon qui
fact-url = adresse
form-fact = Corriger : { $sort }
form-fact-new = Énoncer : { $sort }
sort-heading = Ce que disent les mots
intake-heading = Une dépêche ou un compte rendu
intake-file = fichier
intake-reading = Lecture …
intake-hint = Collez le texte ici ou nommez son fichier : texte brut, HTML, Markdown ou PDF, en français ou en anglais. Rien n’est écrit avant que vous ne l’ayez accepté.
intake-kept = Brouillons à reprendre
review-kept = le brouillon est gardé · { KEY("ask-draft", "N") } le reprend
review-no-record = ce n’est pas une fiche à part
review-nothing-accepted = rien n’est encore accepté · a accepte un fait, * tous
review-undecided = { $count ->
    [one] un fait reste à décider et serait laissé de côté · encore { KEY("save", "^S") } enregistre le reste
   *[other] { $count } faits restent à décider et seraient laissés de côté · encore { KEY("save", "^S") } enregistre le reste
}
review-wait = les noms sont encore en préparation · un instant
review-of-words = des mots : { $text }
review-by-hand = d’aucun mot du texte : énoncé à la main
review-text = le texte · { $language }
review-selecting = choix de mots
review-facts = { $count ->
    [one] un fait
   *[other] { $count } faits
} · { $accepted } acceptés · { $open } à décider
review-new = nouveau
fill-name = nom
fill-organiser = organisateur
fill-aside = en marge
fill-former = ancien
fill-presence = présence
fill-known = fiche
fill-topic = thème
usage-draft-screen = Revoir les faits à l’écran, à côté de leurs mots

## La palette des actions

palette-heading = Actions
palette-nothing = Aucune action ne s’appelle ainsi. L’ordre des mots est libre ; une touche peut aussi être saisie.
palette-not-now = pas maintenant : { $why }
palette-elsewhere = pas ici, mais : { $place }
key-do-anything = trouver n’importe quelle action par son nom ou sa touche, et la faire
key-do-what-is-chosen = faire ce qui est choisi
key-close-box = fermer la fenêtre et reprendre où l’on était
key-keep-sheet-narrowed = garder la feuille réduite et la lire
key-sheet-whole-again = montrer de nouveau toute la feuille
key-narrow-sheet = réduire la feuille en tapant
label-all = tout
label-edit = modifier
label-add = ajouter
label-do = faire
context-palette = En choisissant que faire
context-narrow = En réduisant une feuille
context-help = En lisant l’aide
context-tour = Pendant la visite
context-choice = En choisissant où aller
context-bookmarks = En choisissant un signet
why-no-parent = sélectionner d’abord ce dont cela fera partie
sheet-nothing = rien ici ne contient ces mots

## Copier

copy-heading = Que copier
copy-record = la fiche
copy-id = son id
copy-link = l’adresse de sa source
copy-brief = la synthèse
copy-nothing = rien de tel ici
copy-lines = { $count ->
    [one] une ligne de Markdown
   *[other] { $count } lignes de Markdown
}
copy-no-link = aucune source avec une adresse n’est indiquée ici
copy-done = copié : { $what }
copy-handed = remis au presse-papiers du terminal : { $what }
copy-too-long = c’est trop long pour le presse-papiers d’un terminal
copy-too-long-hint = copiez l’id, ou écrivez-le avec paraph show ou paraph brief
key-copy = copier la fiche, son id, l’adresse de sa source ou la synthèse
key-copy-record = copier la fiche en Markdown
key-copy-id = copier son id
key-copy-link = copier l’adresse de sa première source
key-copy-brief = copier la synthèse sur qui elle concerne, en Markdown
key-copy-nothing = ne rien copier

## L’écran pour l’oreille

aloud-moment = { $name } : { $number } sur { $all }, { $date } { $what }, { $title }

## Sources

field-address = adresse
field-copy = copie
field-copy-unread = copie non lue
field-words = mots
source-heading = Sources de { $name }
source-of-several = { $number } sur { $count }
source-speaks-for = pour : { $name }
source-by-hand = indiqué à la main : aucun mot de la source n’est cité
source-none = indiqué à la main : aucune source de { $name } n’est enregistrée
source-no-copy = il n’y en a pas de copie sous sources/
source-on-the-web = w ouvre son adresse dans le navigateur web
source-nowhere = aucune adresse web n’est enregistrée
source-reading = lecture …
source-words-gone = les mots cités ne se trouvent pas dans la copie
source-reviewed = le texte en revue
web-opening = ouverture du navigateur web …
web-opened = remis au navigateur web
web-none = aucun navigateur web n’a pu être ouvert ici
web-none-hint = indiquez le vôtre dans $BROWSER, ou copiez l’adresse avec y
why-no-address = aucune adresse web n’est enregistrée pour cette source
why-one-source = il n’y a qu’une source
why-at-words = les mots cités sont sous les yeux
label-source = source
label-next-source = source suivante
label-web = navigateur web
label-to-words = mots
key-source-open = lire les sources de la fiche, les mots cités mis en évidence
key-source-of-fact = lire les mots du fait dans le texte entier
key-source-next = aller à la source suivante
key-source-previous = aller à la source précédente
key-source-web = ouvrir l’adresse de la source dans le navigateur web
key-source-to-words = revenir aux mots cités
key-source-close = fermer la source
context-sources = Dans une source
usage-source = Montrer les sources d’une fiche, et les mots cités là où ils se trouvent
usage-source-long = Les mots sont lus dans la copie locale sous sources/ du registre, s’il y en a une, et sont placés entre `[[` et `]]`. Ce qui n’a aucune source a été indiqué à la main : le code de sortie est alors 1.
usage-source-id = La fiche : un id, ou un nom en toute graphie
usage-source-whole = Écrire chaque copie locale en entier, et non le seul paragraphe des mots

## Importing in the browser

context-import = Choix d’un fichier à importer
context-incoming = Dans la liste de ce qu’apporte un fichier
key-import-ask = importer un fichier : ce qu’il apporte est d’abord listé, puis pris ou laissé
key-import-read = lire le fichier et lister ce qu’il apporte
key-import-complete = compléter le nom d’après ce qui s’y trouve
key-import-next = choisir le nom proposé suivant
key-import-previous = choisir le nom précédent
key-import-format = choisir le format, au lieu de le laisser dire au fichier
key-import-close = abandonner la lecture, ou fermer la boîte
key-incoming-turn = prendre ce qui est choisi, ou le laisser
key-incoming-turn-part = prendre toute cette partie, ou la laisser
key-incoming-same = dire que c’est la fiche qui existe déjà
key-incoming-distinct = dire que c’est une autre que celle qui existe
key-incoming-write = écrire ce qui est pris ; u annule le tout
key-incoming-next-part = aller à la partie suivante de la liste
key-incoming-part-before = aller à la partie précédente
key-incoming-next = aller à la ligne suivante
key-incoming-previous = aller à la ligne précédente
key-incoming-close = fermer la liste sans rien écrire
label-take-or-leave = prendre ou laisser
label-whole-part = toute la partie
label-same = même
label-distinct = distinct
label-next-part = partie suivante
why-no-double = cela ne se dit que d’un doublon probable
form-import = Importer un fichier
form-import-told = selon le fichier
form-import-hint = Ce qu’il apporte est listé, et n’est écrit que si vous le dites.
import-unknown-format = rien ne dit quel est le format de ce fichier
import-unknown-format-hint = choisissez le format avec maj-tab
import-no-record = il ne contient rien qui puisse être listé
import-other-format = choisissez un autre format avec maj-tab, ou un autre fichier
import-working = Lecture · { $size } Mo
import-given-up = abandonné ; rien n’a été lu
export-working = Écriture · { $size } Mo
export-given-up = abandonné ; rien n’a été écrit
work-give-up = échap abandonne
incoming-likely = { $count ->
    [one] Sans doute déjà là : une fiche
   *[other] Sans doute déjà là : { $count } fiches
}
incoming-refused = Ne peut être pris : { $count }
incoming-remarks = À examiner : { $count }
incoming-added = À ajouter : { $count }
incoming-changed = Pour le journal : { $count }
incoming-skipped = Laissé tel quel : { $count }
incoming-taken = { $count ->
    [0] rien à écrire
    [one] un élément à écrire
   *[other] { $count } éléments à écrire
}
incoming-unsaid = { $count ->
    [one] un doublon probable à juger
   *[other] { $count } doublons probables à juger
}
incoming-untold = { $count } de plus ne peuvent être pris ; trop pour être listés
incoming-judge = Est-ce la fiche qui existe ? Ce que le fichier y relie mène alors à celle-là.
incoming-there = Existante : { $name }
incoming-place = se trouve à
incoming-record = fiche
incoming-field = champ
incoming-value = valeur
incoming-nothing = rien n’en serait écrit · échap ferme la liste
incoming-not-left = cela n’est écrit en aucun cas
incoming-leave = ce que vous en avez dit serait perdu · échap encore ferme quand même la liste
incoming-done = { $refused ->
    [0] { $what } : { $count } écrits · u annule
   *[other] { $what } : { $count } écrits, { $refused } n’ont pu être pris · u annule
}

# La configuration

config-no-settings = les réglages sont entre parenthèses, comme `(screen_reader: true)`
config-no-setting = aucun réglage ne s’appelle `{ $name }`
config-one-of = un de { $known }
config-twice = `{ $name }` est réglé deux fois
config-keep-one = gardez l’un des deux
config-keys-wanted = les touches se donnent entre accolades, comme `{"{"}"search": "ctrl-f"{"}"}`
keys-no-action = aucune action ne s’appelle `{ $name }`
keys-no-action-there = aucune action ne s’appelle `{ $name }` dans `{ $place }`
keys-no-place = aucune partie du navigateur ne s’appelle `{ $name }`
keys-list = `paraph keys` les liste
keys-no-key = ce n’est pas une touche : `{ $key }`
keys-no-key-hint = écrivez une lettre, ou une touche comme `enter`, `ctrl-p`, `alt-left`, `f2`
keys-typed = `{ $key }` s’y écrit comme une lettre
keys-typed-hint = donnez-lui une touche comme `ctrl-t` ou `alt-t`
keys-needed = `{ $name }` ne peut être sans touche
keys-clash = `{ $key }` serait à la fois `{ $one }` et `{ $other }` ({ $place })
keys-clash-given = `{ $other }` l’a en { $at } : donnez une autre touche à l’une des deux
keys-clash-own = `{ $other }` vient avec elle : donnez-lui-en une autre par `{ $place }.{ $other }`
notice-config-faults = { $count } problèmes dans la configuration · tout ce qui est sain est réglé · { KEY("show-problems", "!") } les montre
notice-config-kept = { $fault } · la configuration d’avant reste · { KEY("show-problems", "!") } montre tout
notice-config-read = la configuration a été relue
error-config-there = il y a déjà une configuration dans { $path }
hint-config-there = écrivez dedans ; `paraph config check` dit si elle est saine
cli-config-made = Configuration créée dans { $path } : chaque réglage y est tel qu’il vient
usage-config-init = En créer une où chaque réglage est tel qu’il vient, avec ce à quoi il sert
column-action = action

# Les thèmes

key-pick-theme = choisir d’autres couleurs, vues en passant
themes-heading = Couleurs
themes-in-force = en vigueur
theme-terminal = les seize couleurs du terminal
theme-paper = clair et chaud
theme-frost = clair et froid
theme-night = sombre et froid
theme-ember = sombre et chaud
theme-colour-blind = sombre, distinct pour qui voit autrement les couleurs
theme-monochrome = sans couleurs : gras, souligné et inversé
theme-own = à vous, d’après : { $like }
notice-theme-kept = couleurs : { $name }, gardées pour cette machine
notice-theme-set = couleurs : { $name }, pour l’instant · pour les garder écrivez theme: "{ $name }" dans config.ron
config-themes-wanted = les thèmes se donnent entre accolades, comme `{"{"}"mine": (inherits: "night", link: "#88c0d0"){"}"}`
config-theme-wanted = un thème est entre parenthèses, comme `(inherits: "night", link: "#88c0d0")`
config-theme-taken = `{ $name }` est un thème de paraph : donnez un autre nom au vôtre
config-no-role = les thèmes n’ont pas de couleur pour `{ $name }`
config-no-colour = ce n’est pas une couleur : `{ $colour }`
config-no-colour-hint = écrivez-en une comme `#88c0d0`, `bright-red`, `244` ou `default`
config-no-theme = aucun thème ne s’appelle `{ $name }`
config-most = seuls les { $most } premiers sont lus
keys-most = plus de { $most } touches pour une action

## The tour

# Keys stand between backticks.
tour-lesson = Visite { $number } sur { $all } · { $name }
tour-done = La visite est finie
tour-leave = { $skip } passe · { $quit } quitte
tour-heading-find = trouver
tour-heading-read = lire
tour-heading-follow = suivre un lien
tour-heading-mark = marquer ce qui est fait
tour-heading-brief = avant une réunion
tour-heading-draft = après une réunion
tour-heading-export = transmettre
tour-aside = `{ $a }` ferme ceci, et la visite continue.
tour-go-in = `{ $a }` entre dans la fiche choisie.
tour-find = Voici le registre livré avec paraph, dans une copie qui disparaît à la fin de la visite : rien ici ne touche au vôtre. `{ $a }` y cherche partout, par nom.
tour-find-type = Tapez un nom, en toute écriture et graphie : `maksutov`, `максутов`, `maqsutof`.
tour-find-go = La meilleure réponse vient en tête. `{ $a }` en choisit une autre, `{ $b }` y va.
tour-read = Voici une fiche : ce qui est su, de quelle source, et tout ce qui y est lié. `{ $a }` avance, `{ $b }` d’une page.
tour-follow-choose = Chaque nom en couleur est un lien. `{ $a }` choisit le suivant.
tour-follow = `{ $a }` suit le lien choisi.
tour-follow-back = Vous voici dans une autre fiche. `{ $a }` ramène à la précédente, comme dans un navigateur web ; `{ $b }` avancerait de nouveau.
tour-mark-list = `{ $a }` dresse la liste des suivis : ce qui a été promis et reste à faire, le plus urgent en tête.
tour-mark = `{ $a }` marque comme fait le suivi choisi ; `{ $b }` demanderait aussi une note et la preuve.
tour-mark-undo = C’est marqué ; par qui et quand, cela reste. `{ $a }` le reprend : rien de ce que vous marquez ne se perd.
tour-brief = `{ $a }` montre la note de synthèse sur l’interlocuteur d’une fiche : dernier contact, qui est qui, promesses de part et d’autre, ce qui est ouvert.
tour-brief-back = C’est la page à lire avant une réunion. `{ $a }` lit la suite, `{ $b }` ramène à la fiche.
tour-draft = Après une réunion vient la dépêche. `{ $a }` ouvre la boîte qui en lit une.
tour-draft-paste = Ici se colle le texte, ou se nomme un fichier. Pour la visite, une dépêche est prête : `{ $a }` la lit.
tour-draft-review = Ce qui a été reconnu, à côté des mots qui le disent. `{ $a }` accepte un fait, `{ $b }` classe la réunion avec ses propositions, `{ $c }` la laisse pour plus tard.
tour-dispatch = RABAT, le 12 novembre 2026 – M. Salim M. AlMalik, Directeur général de l’ICESCO, a reçu Altynbek Maksutov, ministre de la Culture du Kirghizistan, au siège à Rabat. Les deux parties ont convenu de créer un comité conjoint et d’organiser une formation à l’inscription du patrimoine.
tour-export = `{ $a }` écrit ce qui est montré dans un fichier que d’autres lisent : un tableau, un agenda, une page.
tour-export-format = `{ $a }` choisit le format, `{ $b }` écrirait le fichier ; `{ $c }` ferme la boîte sans rien écrire.
tour-end = Voilà tout ce qu’il faut pour commencer. `{ $a }` trouve toute autre action par son nom, `{ $b }` montre toutes les touches. `{ $c }` quitte la visite.

## Where one has been, and bookmarks

places-heading = Où vous êtes allé
places-list = liste
places-screen = écran
places-gone = n’est plus dans le registre
places-nothing = Rien ici ne s’appelle ainsi.
places-none = Vous n’êtes encore allé nulle part.
bookmarks-heading = Signets
bookmarks-none = Aucun signet encore : * sur une fiche la garde ici.
bookmarks-nowhere = cette machine n’a pas de place pour des signets
bookmark-kept = signet posé : { $name } · la touche apostrophe dresse la liste
bookmark-dropped = signet retiré : { $name }
bookmark-gone = { $id } n’est plus dans le registre · ^X retire le signet
hint-bookmarks = corrigez { $path } ou retirez-le ; il est laissé tel quel
