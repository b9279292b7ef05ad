"""Every request body that package `cognito` sends, held against botocore's own model of the service.

The bodies are the committed snapshots of that package: JSON of the shape {"operation": ..., "body": {...}}. botocore
validates names, types and required members, and serialises each body itself; patterns, upper bounds and enumerations,
which it leaves to the service, are read from the same model and checked here. Keys of the free-form maps
(AuthParameters, ChallengeResponses) have to appear in the model's documentation of that map, or in UNDESCRIBED.

Not covered: what the service makes of a value, and headers (the package's own tests have them).
"""

import json
import sys
from collections import Counter
from pathlib import Path

import botocore.session
import regex
from botocore.serialize import create_serializer
from botocore.validate import ParamValidator

SNAPSHOTS = Path(__file__).resolve().parents[2] / "src-tauri" / "cognito"

OPERATIONS = {
    "AssociateSoftwareToken",
    "ChangePassword",
    "ConfirmDevice",
    "ConfirmForgotPassword",
    "ConfirmSignUp",
    "DeleteWebAuthnCredential",
    "ForgetDevice",
    "ForgotPassword",
    "GetTokensFromRefreshToken",
    "GetUser",
    "GetUserAttributeVerificationCode",
    "GetUserAuthFactors",
    "GlobalSignOut",
    "InitiateAuth",
    "ListDevices",
    "ListWebAuthnCredentials",
    "ResendConfirmationCode",
    "RespondToAuthChallenge",
    "RevokeToken",
    "SetUserMFAPreference",
    "UpdateDeviceStatus",
    "UpdateUserAttributes",
    "VerifySoftwareToken",
    "VerifyUserAttribute",
}

# Members whose every value or key below has to be in some body: these are the ways through that the app takes.
WAYS = {
    ("InitiateAuth", "AuthFlow"): {
        "USER_SRP_AUTH",
        "USER_PASSWORD_AUTH",
        "USER_AUTH",
        "CUSTOM_AUTH",
        "REFRESH_TOKEN_AUTH",
    },
    ("RespondToAuthChallenge", "ChallengeName"): {
        "PASSWORD_VERIFIER",
        "SMS_MFA",
        "EMAIL_OTP",
        "SOFTWARE_TOKEN_MFA",
        "SELECT_MFA_TYPE",
        "SMS_OTP",
        "SELECT_CHALLENGE",
        "PASSWORD",
        "PASSWORD_SRP",
        "NEW_PASSWORD_REQUIRED",
        "MFA_SETUP",
        "CUSTOM_CHALLENGE",
        "DEVICE_SRP_AUTH",
        "DEVICE_PASSWORD_VERIFIER",
    },
    ("UpdateDeviceStatus", "DeviceRememberedStatus"): {"remembered", "not_remembered"},
}
# Keys that the model's documentation does not name in this spelling, and whose names Amazon's own client sends.
UNDESCRIBED = {
    # "ChallengeName: SRP_A (when doing SRP authentication before custom challenges)"
    ("AuthParametersType", "CHALLENGE_NAME"),
    # The developer guide writes it both ways for MFA_SETUP; the model says nothing of it.
    ("ChallengeResponsesType", "EMAIL"),
}
SETTINGS = {"SMSMfaSettings", "SoftwareTokenMfaSettings", "EmailMfaSettings", "WebAuthnMfaSettings"}


def snapshots():
    """Yields (file name, operation, body) for each snapshot that is a request body."""
    for file in sorted(SNAPSHOTS.rglob("*.snap")):
        # insta: front matter between two lines of three hyphens, then the snapshot.
        _, _, content = file.read_text(encoding="utf-8").split("---\n", 2)
        try:
            request = json.loads(content)
        except json.JSONDecodeError:
            continue
        if isinstance(request, dict) and {"operation", "body"} <= request.keys():
            yield file.name, request["operation"], request["body"]


def beyond_botocore(shape, value, path):
    """Yields what the model says about `value` and botocore's validator does not check."""
    if shape.type_name == "structure":
        for name, member in value.items():
            if name in shape.members:
                yield from beyond_botocore(shape.members[name], member, f"{path}.{name}")
    elif shape.type_name == "map":
        for key, member in value.items():
            yield from beyond_botocore(shape.key, key, f"{path} (key {key})")
            yield from beyond_botocore(shape.value, member, f"{path}.{key}")
            # The keys that a free-form map may have stand only in its description, which leaves attributes' names open.
            family = key.split(".")[0]
            is_described = regex.search(rf"\b{regex.escape(family)}\b", shape.documentation)
            if not is_described and (shape.name, key) not in UNDESCRIBED:
                yield f"{path}: the model's description does not name the key {key}"
    elif shape.type_name == "list":
        for index, member in enumerate(value):
            yield from beyond_botocore(shape.member, member, f"{path}[{index}]")
    elif shape.type_name == "string":
        rules = shape.metadata
        if not rules.get("min", 0) <= len(value) <= rules.get("max", sys.maxsize):
            yield f"{path}: length {len(value)} is not within {rules.get('min')} to {rules.get('max')}"
        if "pattern" in rules and not regex.fullmatch(rules["pattern"], value):
            yield f"{path}: does not match {rules['pattern']}"
        if "enum" in rules and value not in rules["enum"]:
            yield f"{path}: {value} is not one of {', '.join(rules['enum'])}"


def problems(model, operation, body):
    """Yields everything that is wrong with one body."""
    if operation not in model.operation_names:
        yield f"{operation} is no operation of the service"
        return
    operation_model = model.operation_model(operation)
    report = ParamValidator().validate(body, operation_model.input_shape)
    if report.has_errors():
        yield report.generate_report()
        return
    yield from beyond_botocore(operation_model.input_shape, body, operation)
    own = create_serializer(model.metadata["protocol"]).serialize_to_request(body, operation_model)
    if json.loads(own["body"]) != body:
        yield f"botocore itself would send {own['body']!r}"


def main():
    model = botocore.session.get_session().get_service_model("cognito-idp")
    wrong, count, taken = [], Counter(), {way: set() for way in WAYS}
    settings = set()
    for file, operation, body in snapshots():
        count[operation] += 1
        wrong += [f"{file}: {problem}" for problem in problems(model, operation, body)]
        for way_operation, member in WAYS:
            if operation == way_operation:
                taken[operation, member].add(body.get(member))
        if operation == "SetUserMFAPreference":
            settings |= body.keys()
    wrong += [f"no snapshot of a body of {name}" for name in sorted(OPERATIONS - count.keys())]
    for (operation, member), wanted in WAYS.items():
        wrong += [f"no body of {operation} with {member} {value}" for value in sorted(wanted - taken[operation, member])]
    wrong += [f"no body of SetUserMFAPreference with {name}" for name in sorted(SETTINGS - settings)]

    for operation, number in sorted(count.items()):
        print(f"  {operation}: {number}")
    for problem in wrong:
        print(f"  WRONG {problem}")
    if wrong:
        sys.exit(f"bodies: {len(wrong)} problems in {count.total()} bodies")
    print(f"bodies: {count.total()} bodies of {len(count)} operations are as botocore's model has them")


if __name__ == "__main__":
    main()
