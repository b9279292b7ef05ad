# What helps when nothing else does: a report for the IT team, and leaving this computer.
help-title = Help
help-report = A report for your IT team
help-report-about = It says which version this is, which organisations the app knows and what went wrong lately. It holds no password, no code, no number and no address. Read it before you send it.
help-report-make = Make a report
help-report-busy = Making the report…
help-report-save = Save it as a file
help-report-saved = Saved.
help-keys = Keyboard shortcuts
help-remove = Your data on this computer
help-remove-about = The app keeps which organisations you added, who stays signed in, and your language and size.
help-remove-open = Remove my data
help-remove-title = Remove everything from this computer?
help-remove-what = You are signed out here, and everything the app keeps on this computer is removed. Your account stays as it is.
help-remove-no = Keep it
help-remove-busy = Removing…
help-licences = Second Step is made with the work of others. Their licences came with the app, in the file { $file }.
help-close = Close
