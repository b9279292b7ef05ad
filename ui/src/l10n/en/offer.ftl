# A connection that somebody handed to the person, as a file or a link: shown before it is added.
offer-heading = Add this organisation?
offer-problem = This can't be opened
offer-lead = A file or a link wants to add this to Second Step. Add it only if your organisation sent it to you.
offer-name = It calls itself
offer-host = What you type goes to
offer-region = Region
offer-pool = Where its accounts are
offer-foreign = What you type would go to { $host } and not to Amazon, where such accounts usually are. Ask your organisation if that is right.
offer-replaces = You have this organisation already, as { $name }. Adding it changes how the app reaches it.
offer-same = You have this organisation already, as { $name }. Nothing would change then.
offer-placed = Your organisation set this up on this computer, as { $name }. There is nothing to add.
offer-decline = Don't add it
offer-accept = Add it
offer-accept-replace = Change it
offer-close = Close
