"""A practice pool that runs for one check, as boto3 and pycognito see it. What is asserted stands in practice_pool.py."""

import base64
import hashlib
import hmac
import json
import queue
import re
import struct
import subprocess
import threading
import time
from contextlib import contextmanager

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError
from pycognito.aws_srp import AWSSRP
from pycognito.exceptions import SMSMFAChallengeException, SoftwareTokenMFAChallengeException

# The pool answers from this computer at once; whoever waits longer waits for nothing.
SECONDS_TO_WAIT = 10


class Pool:
    """A running practice pool and boto3's client for it."""

    def __init__(self, process):
        self._lines = queue.Queue()
        self._reader = threading.Thread(target=self._read, args=(process.stdout,), daemon=True)
        self._reader.start()
        self.connection = json.loads(self._line())
        self.username = self._line().removeprefix("username: ")
        self.password = self._line().removeprefix("password: ")
        self.client = boto3.client(
            "cognito-idp",
            endpoint_url=self.connection["endpoint"],
            region_name=self.connection["region"],
            # A user's own operations carry no signature, and an error is to be seen, not tried again.
            config=Config(signature_version=UNSIGNED, retries={"total_max_attempts": 1}),
        )

    def _read(self, stream):
        for line in stream:
            self._lines.put(line.rstrip("\n"))

    def _line(self):
        return self._lines.get(timeout=SECONDS_TO_WAIT)

    def code_sent(self, medium):
        """The six digits of the next message, which has to be of this medium."""
        line = self._line()
        assert line.startswith(f"message: {medium} to "), f"expected a message by {medium}"
        return re.search(r"\b(\d{6})\b", line.split(": ", 2)[2])[1]

    def sign_in(self, password=None, **more):
        """Signs in by SRP; returns the tokens, or the challenge where pycognito raises or returns one."""
        srp = self.srp(password, **more)
        try:
            answer = srp.authenticate_user()
        except (SMSMFAChallengeException, SoftwareTokenMFAChallengeException) as challenge:
            answer = challenge.get_tokens()
        return answer.get("AuthenticationResult") or answer

    def srp(self, password=None, **more):
        """pycognito's half of the arithmetic, for a person and, where they are given, a device and a client's secret."""
        return AWSSRP(
            username=self.username,
            password=password or self.password,
            pool_id=self.connection["userPoolId"],
            client_id=self.connection["clientId"],
            client=self.client,
            **more,
        )

    def initiate(self, flow, **parameters):
        """Begins a sign-in; returns the tokens or the challenge."""
        answer = self.client.initiate_auth(
            ClientId=self.connection["clientId"],
            AuthFlow=flow,
            AuthParameters=parameters,
        )
        return answer.get("AuthenticationResult") or answer

    def token(self):
        """An access token of a sign-in that asks for nothing more."""
        return self.sign_in()["AccessToken"]

    def reply(self, challenge, **responses):
        """Answers a challenge; returns the tokens or the next challenge."""
        answer = self.client.respond_to_auth_challenge(
            ClientId=self.connection["clientId"],
            ChallengeName=challenge["ChallengeName"],
            Session=challenge["Session"],
            ChallengeResponses={"USERNAME": self.username, **responses},
        )
        return answer.get("AuthenticationResult") or answer

    def factors(self, token):
        """The enabled factors and the preferred one, as GetUser has them."""
        user = self.client.get_user(AccessToken=token)
        return user.get("UserMFASettingList", []), user.get("PreferredMfaSetting")

    def prefer(self, token, **settings):
        """SetUserMFAPreference; its answer holds nothing."""
        answer = self.client.set_user_mfa_preference(AccessToken=token, **settings)
        assert set(answer) == {"ResponseMetadata"}, answer
        assert answer["ResponseMetadata"]["RequestId"], "every answer has a request id"

    def connect_authenticator(self, token):
        """Associates and verifies an authenticator; returns its key and the time step whose code is spent."""
        key = self.client.associate_software_token(AccessToken=token)["SecretCode"]
        step = int(time.time()) // 30
        answer = self.client.verify_software_token(
            AccessToken=token, UserCode=totp(key, step), FriendlyDeviceName="phone"
        )
        assert answer["Status"] == "SUCCESS", answer
        return key, step


@contextmanager
def running(program, *arguments):
    """A practice pool for the time of one check."""
    process = subprocess.Popen([program, "--port", "0", *arguments], stdout=subprocess.PIPE, text=True)
    try:
        yield Pool(process)
    finally:
        process.terminate()
        process.wait(timeout=SECONDS_TO_WAIT)
        process.stdout.close()


def totp(key, step):
    """RFC 6238 with the service's choices: SHA-1, 30 seconds, six digits."""
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    tag = hmac.new(secret, struct.pack(">Q", step), hashlib.sha1).digest()
    start = tag[-1] & 15
    return f"{(struct.unpack('>I', tag[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


@contextmanager
def refused(kind, message=None, status=400):
    """The block has to end in this modelled exception of boto3's, by class and by wire name."""
    try:
        yield
    except ClientError as error:
        assert type(error).__name__ == kind, f"{type(error).__name__} instead of {kind}: {error}"
        assert error.response["Error"]["Code"] == kind, error.response
        assert error.response["ResponseMetadata"]["HTTPStatusCode"] == status, error.response
        assert error.response["ResponseMetadata"]["RequestId"], error.response
        said = error.response["Error"]["Message"]
        assert message is None or said == message, f"{said!r} instead of {message!r}"
    else:
        raise AssertionError(f"accepted; expected {kind}")


def wrong(code):
    """Another code of the same length."""
    return f"{(int(code) + 1) % 10**6:06}"
