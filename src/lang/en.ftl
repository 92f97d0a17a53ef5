## What paraph tells people, in English: the language of every message.
##
## A message is named after where it is read. Values stand in braces; plurals go by a number.

## Time

span-days = { $count } { $count ->
    [one] day
   *[other] days
}

schedule-overdue = overdue by { $span }
