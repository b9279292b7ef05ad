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
