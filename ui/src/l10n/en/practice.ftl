# The practice account.
practice-label = Practice: nothing here is real
practice-tray = Pretend phone and mailbox
practice-tray-lead = What the practice account sends you appears here.
practice-none = Nothing has arrived yet.
practice-message-sms = Text message to { $to }
practice-message-email = Email to { $to }
practice-app = Pretend authenticator app
practice-app-show = Show the code of the pretend app
practice-app-again = Show the newest code
practice-app-code = It shows { $code }
practice-app-empty = The pretend app knows no key yet. Start to connect an authenticator app first.

trouble-title = Make something go wrong
trouble-lead = See what the app says then. Nothing real is touched.
trouble-label = What should go wrong
trouble-submit = Make it happen

trouble-group-saving = Saving
trouble-group-account = Your account
trouble-group-organisation = Your organisation
trouble-group-codes = Codes
trouble-group-network = Service and network

trouble-answerLost = The answer to a save is lost
trouble-tunnel = The network goes away during a save
trouble-requestLost = A save is lost before it arrives
trouble-savedOtherwise = A save changes nothing
trouble-signedOutElsewhere = You sign out on every computer
trouble-newPasswordNeeded = You need a new password
trouble-tooManyTries = You tried too often
trouble-accountOff = Someone switches your account off
trouble-accountNotActive = Your account was never confirmed
trouble-accountGone = Your account was deleted
trouble-secondStepRequired = A second step is required
trouble-textMessageOff = Text messages are not offered
trouble-authenticatorOff = Authenticator apps are not offered
trouble-emailOff = Codes by email are not offered
trouble-scopeMissing = This app may not change this
trouble-notOffered = The service can't do this
trouble-organisationCheck = Its own check says no
trouble-organisationGone = It isn't there any more
trouble-messagesNotSent = Codes can't be sent
trouble-codeTooOld = The code is too old
trouble-codeAlreadyUsed = The code was already used
trouble-busy = The service is busy
trouble-serviceTrouble = The service breaks
trouble-noAnswer = No answer comes
trouble-cutShort = An answer is cut short
trouble-wifiPage = A Wi-Fi sign-in page answers
trouble-firewall = A firewall says no
trouble-somethingNew = The service says something new

trouble-armed-now = Done. It shows the next time the app asks the service.
trouble-armed-save = Ready. It happens at your next save.
trouble-armed-connect = Ready. It happens when you next connect an authenticator app.
trouble-armed-step = Ready. It happens at your next step of signing in. Best chosen while the app asks for a code.
trouble-armed-any = Ready. It happens the next time the app asks the service.
