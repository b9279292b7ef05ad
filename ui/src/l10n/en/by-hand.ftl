# Setting up a connection by hand. The labels are as the console shows them to the people who have the values.
by-hand-lead = You need an app client that has no secret.
by-hand-name = Organisation name
by-hand-name-hint = As your people know it
by-hand-region = Region
by-hand-region-hint = For example eu-central-1
by-hand-userPoolId = User pool ID
by-hand-userPoolId-hint = For example eu-central-1_AbC123xyz
by-hand-clientId = App client ID
by-hand-clientId-hint = For example 1example23456789
by-hand-submit = Connect
by-hand-busy = Connecting…

# What is said beside a field, in the four parts of a problem. $label is the field's, $should what its value should be.
by-hand-problem =
    { $expected ->
        [present] { $label }: fill this in
       *[other] { $label }: check this value
    }
    .why =
        { $expected ->
            [present] The field is empty, and the app can't do without it.
           *[other] { $should }
        }
    .next =
        { $expected ->
            [present] Type it, then connect.
           *[other] Change it, then connect.
        }
    .now = Nothing changed. What you typed is still here.
