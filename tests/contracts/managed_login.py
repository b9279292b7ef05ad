"""The managed login, as an OAuth client that knows nothing of the service meets it: Authlib, with Requests for a browser.

Part of practice_pool.py, which starts a pool for each of the checks. Where everything is, Authlib is told by the pool's
own /.well-known/openid-configuration; what the pages ask is read from their forms. ID tokens are checked by Authlib's
rules against the published keys: issuer, audience, times, nonce and at_hash.
"""

import json
import os
from html.parser import HTMLParser
from urllib.parse import parse_qs, urljoin, urlsplit

# The pool is on this computer, and speaks plain HTTP like every practice pool.
os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"

import requests
from authlib.integrations.base_client import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.jwk import KeySet

from pool import SECONDS_TO_WAIT, refused

SECRET = "practice0secret0practice0secret0"
VERIFIER = "a-verifier-that-has-at-least-forty-three-characters"
ADMIN = "aws.cognito.signin.user.admin"


class Form(HTMLParser):
    """The fields of a page's form with what is filled in, and which of those that are shown have a label."""

    def __init__(self, page):
        super().__init__()
        self.fields = {}
        self.shown, self.labelled = set(), set()
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "label":
            self.labelled.add(attributes["for"])
        if tag == "input":
            self.fields[attributes["name"]] = attributes.get("value", "")
            if attributes["type"] != "hidden":
                self.shown.add(attributes["id"])


class Browser:
    """Keeps cookies and follows redirects, as far as the app's own address."""

    def __init__(self, callback):
        self.session = requests.Session()
        self.session.trust_env = False
        self.callback = callback

    def open(self, url):
        return self._arrive(self.session.get(url, allow_redirects=False, timeout=SECONDS_TO_WAIT))

    def submit(self, page, **filled_in):
        """Sends a page's form back to where it came from."""
        form = Form(page.text)
        assert form.shown <= form.labelled, f"fields without a label: {form.shown - form.labelled}"
        fields = {**form.fields, **{name.replace("_", "-"): value for name, value in filled_in.items()}}
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(page.url))
        return self._arrive(
            self.session.post(
                page.url, data=fields, headers={"Origin": origin}, allow_redirects=False, timeout=SECONDS_TO_WAIT
            )
        )

    def _arrive(self, answer):
        """A page, or the address with which the browser comes back to the app."""
        while answer.is_redirect:
            to = urljoin(answer.url, answer.headers["Location"])
            if to.startswith(self.callback):
                return to
            answer = self.session.get(to, allow_redirects=False, timeout=SECONDS_TO_WAIT)
        return answer


class App:
    """An app that signs people in by the managed login, on Authlib."""

    def __init__(self, pool, scope=f"openid email {ADMIN}", secret=None, method="none"):
        connection = pool.connection
        self.pool = pool
        self.client_id = connection["clientId"]
        self.callback = f"http://127.0.0.1:{connection['managedLogin']['redirectPorts'][0]}/callback"
        issuer = f"{connection['endpoint']}/{connection['userPoolId']}"
        self.found = get_json(f"{issuer}/.well-known/openid-configuration")
        assert self.found["issuer"] == issuer, self.found
        self.session = OAuth2Session(
            self.client_id,
            secret,
            scope=scope,
            redirect_uri=self.callback,
            code_challenge_method="S256",
            token_endpoint_auth_method=method,
            revocation_endpoint_auth_method=method,
        )
        self.session.trust_env = False
        self.browser = Browser(self.callback)

    def begin(self, **more):
        """The first page, or the return to the app where no page was needed."""
        url, self.state = self.session.create_authorization_url(
            self.found["authorization_endpoint"], code_verifier=VERIFIER, **more
        )
        return self.browser.open(url)

    def sign_in(self, **more):
        """The browser's return to the app, or the next page."""
        return self.browser.submit(self.begin(**more), username=self.pool.username, password=self.pool.password)

    def tokens(self, back, verifier=VERIFIER):
        return self.session.fetch_token(
            self.found["token_endpoint"], authorization_response=back, state=self.state, code_verifier=verifier
        )

    def renew(self):
        return self.session.refresh_token(self.found["token_endpoint"])

    def revoke(self, token):
        return self.session.revoke_token(self.found["revocation_endpoint"], token)

    def checked_id_token(self, tokens, nonce):
        """The claims of the ID token, checked as OpenID Connect wants them to be."""
        keys = KeySet.import_key_set(get_json(self.found["jwks_uri"]))
        token = jwt.decode(tokens["id_token"], keys, algorithms=["RS256"])
        claims = CodeIDToken(
            token.claims,
            token.header,
            {"iss": {"essential": True, "value": self.found["issuer"]}, "aud": {"value": self.client_id}},
            {"nonce": nonce, "client_id": self.client_id, "access_token": tokens["access_token"]},
        )
        claims.validate()
        assert claims["at_hash"], "the ID token names its access token"
        return claims


def get_json(url):
    session = requests.Session()
    session.trust_env = False
    answer = session.get(url, timeout=SECONDS_TO_WAIT)
    assert answer.status_code == 200, (url, answer.status_code)
    return json.loads(answer.text)


def oauth_error(back):
    """The error code with which the browser comes back."""
    return parse_qs(urlsplit(back).query)["error"][0]


def denied(code, work):
    """The work has to end in this OAuth error."""
    try:
        outcome = work()
    except OAuthError as error:
        assert error.error == code, f"{error.error} instead of {code}"
    else:
        raise AssertionError(f"accepted; expected {code}: {outcome}")


def an_oauth_client_signs_in_by_the_browser_renews_and_revokes(pool):
    app = App(pool)
    tokens = app.tokens(app.sign_in(nonce="a-nonce"))
    assert (tokens["token_type"], tokens["expires_in"]) == ("Bearer", 3600), tokens.keys()
    claims = app.checked_id_token(tokens, "a-nonce")
    assert claims["email"] == pool.username and claims["email_verified"] is True, dict(claims)
    assert "phone_number" not in claims, "it was not asked for"
    access, refresh = tokens["access_token"], tokens["refresh_token"]
    assert pool.factors(access) == ([], None)
    renewed = app.renew()
    assert renewed["access_token"] != access and pool.factors(renewed["access_token"]) == ([], None)
    assert app.revoke(refresh).status_code == 200
    denied("invalid_grant", app.renew)
    with refused("NotAuthorizedException", "Access Token has been revoked"):
        pool.factors(renewed["access_token"])


def the_browser_asks_for_the_second_step_that_was_switched_on(pool):
    pool.prefer(pool.token(), EmailMfaSettings={"Enabled": True, "PreferredMfa": True})
    app = App(pool)
    page = app.sign_in()
    code = pool.code_sent("email")
    assert code not in page.text, "a code is not on the page that asks for it"
    tokens = app.tokens(app.browser.submit(page, code=code))
    assert pool.factors(tokens["access_token"]) == (["EMAIL_OTP"], "EMAIL_OTP")


def a_token_without_the_scope_cannot_read_or_change_anything(pool):
    app = App(pool, scope="openid email")
    token = app.tokens(app.sign_in())["access_token"]
    for call in (pool.factors, lambda token: pool.prefer(token, SMSMfaSettings={"Enabled": True})):
        with refused("NotAuthorizedException", "Access Token does not have required scopes"):
            call(token)


def a_scope_that_is_not_allowed_comes_back_as_an_error_without_a_page(pool):
    back = App(pool, scope="openid files").begin()
    assert oauth_error(back) == "invalid_scope", back


def a_code_is_good_once_and_only_with_its_verifier(pool):
    app = App(pool)
    denied("invalid_grant", lambda: app.tokens(app.sign_in(), VERIFIER[::-1]))
    back = app.begin()
    app.tokens(back)
    denied("invalid_grant", lambda: app.tokens(back))


def whoever_is_signed_in_to_the_browser_is_not_asked_again_until_they_sign_out(pool):
    app = App(pool)
    app.sign_in()
    app.tokens(app.begin(prompt="none"))
    leave = requests.Request(
        "GET", app.found["end_session_endpoint"], params={"client_id": app.client_id, "logout_uri": app.callback}
    )
    assert app.browser.open(leave.prepare().url) == app.callback
    assert oauth_error(app.begin(prompt="none")) == "login_required"


def a_company_account_signs_in_at_the_company(pool):
    app = App(pool)
    page = app.begin(identity_provider="Company", nonce="a-nonce")
    tokens = app.tokens(app.browser.submit(page, choice="continue"))
    identities = app.checked_id_token(tokens, "a-nonce")["identities"]
    assert [identity["providerName"] for identity in identities] == ["Company"], identities
    user = pool.client.get_user(AccessToken=tokens["access_token"])
    assert user["Username"].startswith("Company_"), user["Username"]


def a_client_secret_is_taken_by_basic_and_in_the_form(pool):
    for method in ("client_secret_basic", "client_secret_post"):
        app = App(pool, secret=SECRET, method=method)
        tokens = app.tokens(app.sign_in())
        app.renew()
        assert app.revoke(tokens["refresh_token"]).status_code == 200
    app = App(pool, secret=SECRET[::-1], method="client_secret_post")
    denied("invalid_client", lambda: app.tokens(app.sign_in()))


# Each check, and how its pool is started.
CHECKS = [
    (an_oauth_client_signs_in_by_the_browser_renews_and_revokes, ()),
    (the_browser_asks_for_the_second_step_that_was_switched_on, ()),
    (a_token_without_the_scope_cannot_read_or_change_anything, ()),
    (a_scope_that_is_not_allowed_comes_back_as_an_error_without_a_page, ()),
    (a_code_is_good_once_and_only_with_its_verifier, ()),
    (whoever_is_signed_in_to_the_browser_is_not_asked_again_until_they_sign_out, ()),
    (a_company_account_signs_in_at_the_company, ()),
    (a_client_secret_is_taken_by_basic_and_in_the_form, ("--client-secret", SECRET)),
]
