"""Every challenge of a sign-in, devices, passwords and renewing, as boto3 and pycognito drive them.

Part of practice_pool.py, which starts a pool for each of the checks.
"""

import json
import time

from pycognito.aws_srp import generate_hash_device, long_to_hex

from pool import refused, totp, wrong

PREFERRED = {"Enabled": True, "PreferredMfa": True}
# Of a client that has one.
SECRET = "practice0secret0practice0secret0"


def the_first_factor_is_chosen_and_a_password_answers_it(pool):
    asked = pool.initiate("USER_AUTH", USERNAME=pool.username)
    assert asked["ChallengeName"] == "SELECT_CHALLENGE", asked["ChallengeName"]
    assert asked["AvailableChallenges"] == ["PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP"], asked
    chosen = pool.reply(asked, ANSWER="PASSWORD")
    assert chosen["ChallengeName"] == "PASSWORD", chosen["ChallengeName"]
    assert "AccessToken" in pool.reply(chosen, PASSWORD=pool.password)


def a_password_is_proved_where_the_first_factor_is_chosen(pool):
    srp = pool.srp()
    asked = pool.initiate(
        "USER_AUTH",
        USERNAME=pool.username,
        PREFERRED_CHALLENGE="PASSWORD_SRP",
        SRP_A=long_to_hex(srp.large_a_value),
    )
    assert asked["ChallengeName"] == "PASSWORD_VERIFIER", asked["ChallengeName"]
    proof = srp.process_challenge(asked["ChallengeParameters"], {"USERNAME": pool.username})
    assert "AccessToken" in pool.reply(asked, **proof)


def a_code_by_email_or_text_message_alone_signs_in(pool):
    for challenge, medium in (("EMAIL_OTP", "email"), ("SMS_OTP", "sms")):
        asked = pool.initiate("USER_AUTH", USERNAME=pool.username, PREFERRED_CHALLENGE=challenge)
        assert asked["ChallengeName"] == challenge, asked["ChallengeName"]
        tokens = pool.reply(asked, **{f"{challenge}_CODE": pool.code_sent(medium)})
        assert "AccessToken" in tokens, tokens


def a_second_step_withholds_a_code_alone(pool):
    pool.prefer(pool.token(), SMSMfaSettings=PREFERRED)
    with refused("NotAuthorizedException", "Password Challenge is Required to SignIn"):
        pool.initiate("USER_AUTH", USERNAME=pool.username, PREFERRED_CHALLENGE="EMAIL_OTP")


def confirmed_device(pool, tokens):
    """Confirms the device that these tokens came with; returns its keys and secret as pycognito wants them."""
    new = tokens["NewDeviceMetadata"]
    password, config = generate_hash_device(new["DeviceGroupKey"], new["DeviceKey"])
    answer = pool.client.confirm_device(
        AccessToken=tokens["AccessToken"],
        DeviceKey=new["DeviceKey"],
        DeviceSecretVerifierConfig=config,
        DeviceName="laptop",
    )
    device = {"device_key": new["DeviceKey"], "device_group_key": new["DeviceGroupKey"], "device_password": password}
    return device, answer["UserConfirmationNecessary"]


def a_remembered_device_proves_itself_instead_of_the_second_step(pool):
    tokens = pool.sign_in()
    device, ask = confirmed_device(pool, tokens)
    assert not ask
    pool.prefer(tokens["AccessToken"], SMSMfaSettings=PREFERRED)
    # pycognito answers DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER by itself.
    renewed = pool.sign_in(**device)
    assert "NewDeviceMetadata" not in renewed, renewed.keys()
    again = pool.initiate(
        "REFRESH_TOKEN_AUTH", REFRESH_TOKEN=renewed["RefreshToken"], DEVICE_KEY=device["device_key"]
    )
    assert pool.factors(again["AccessToken"]) == (["SMS_MFA"], "SMS_MFA")
    with refused("NotAuthorizedException", "Invalid Refresh Token"):
        pool.initiate("REFRESH_TOKEN_AUTH", REFRESH_TOKEN=renewed["RefreshToken"])
    assert pool.sign_in()["ChallengeName"] == "SMS_MFA", "from elsewhere the second step is asked for"
    with refused("NotAuthorizedException", "Incorrect username or password."):
        pool.sign_in(**{**device, "device_password": "another secret"})


def a_device_is_remembered_when_its_person_says_so_and_forgotten_again(pool):
    tokens = pool.sign_in()
    device, ask = confirmed_device(pool, tokens)
    assert ask
    token, key = tokens["AccessToken"], device["device_key"]
    pool.prefer(token, SMSMfaSettings=PREFERRED)
    assert pool.sign_in(**device)["ChallengeName"] == "SMS_MFA"
    pool.client.update_device_status(AccessToken=token, DeviceKey=key, DeviceRememberedStatus="remembered")
    assert "AccessToken" in pool.sign_in(**device)
    listed = pool.client.list_devices(AccessToken=token)["Devices"]
    assert [each["DeviceKey"] for each in listed] == [key], listed
    described = pool.client.get_device(AccessToken=token, DeviceKey=key)["Device"]
    attributes = {attribute["Name"]: attribute["Value"] for attribute in described["DeviceAttributes"]}
    assert (attributes["device_name"], attributes["device_status"]) == ("laptop", "remembered"), attributes
    pool.client.forget_device(AccessToken=token, DeviceKey=key)
    with refused("ResourceNotFoundException", "Device does not exist."):
        pool.sign_in(**device)


def a_first_password_is_replaced_with_what_else_the_pool_requires(pool):
    asked = pool.initiate("USER_PASSWORD_AUTH", USERNAME=pool.username, PASSWORD=pool.password)
    assert asked["ChallengeName"] == "NEW_PASSWORD_REQUIRED", asked["ChallengeName"]
    required = json.loads(asked["ChallengeParameters"]["requiredAttributes"])
    assert required == ["userAttributes.nickname"], required
    new = "Another-one-2"
    with refused("InvalidPasswordException", "Password did not conform with policy: Password not long enough"):
        pool.reply(asked, **{"NEW_PASSWORD": "short", "userAttributes.nickname": "countess"})
    with refused("InvalidParameterException"):
        pool.reply(asked, NEW_PASSWORD=new)
    tokens = pool.reply(asked, **{"NEW_PASSWORD": new, "userAttributes.nickname": "countess"})
    user = pool.client.get_user(AccessToken=tokens["AccessToken"])
    assert {"Name": "nickname", "Value": "countess"} in user["UserAttributes"], user
    assert "AccessToken" in pool.sign_in(new)


def a_pool_asks_questions_of_its_own_until_all_are_answered(pool):
    asked = pool.initiate("CUSTOM_AUTH", USERNAME=pool.username)
    assert asked["ChallengeName"] == "CUSTOM_CHALLENGE", asked["ChallengeName"]
    assert asked["ChallengeParameters"]["question"] == "What is two and two?", asked
    again = pool.reply(asked, ANSWER="three")
    assert again["ChallengeParameters"] == asked["ChallengeParameters"], again
    following = pool.reply(again, ANSWER="4")
    assert "AccessToken" in pool.reply(following, ANSWER="5")


def a_pool_asks_questions_of_its_own_after_the_passwords_proof(pool):
    srp = pool.srp()
    asked = pool.initiate(
        "CUSTOM_AUTH", USERNAME=pool.username, CHALLENGE_NAME="SRP_A", SRP_A=long_to_hex(srp.large_a_value)
    )
    proof = srp.process_challenge(asked["ChallengeParameters"], {"USERNAME": pool.username})
    question = pool.reply(asked, **proof)
    assert question["ChallengeName"] == "CUSTOM_CHALLENGE", question["ChallengeName"]
    assert "AccessToken" in pool.reply(pool.reply(question, ANSWER="4"), ANSWER="5")


def a_forgotten_password_is_replaced_with_a_code_by_email(pool):
    client = {"ClientId": pool.connection["clientId"], "Username": pool.username}
    with refused("PasswordResetRequiredException", "Password reset required for the user"):
        pool.sign_in()
    sent = pool.client.forgot_password(**client)["CodeDeliveryDetails"]
    assert (sent["AttributeName"], sent["DeliveryMedium"]) == ("email", "EMAIL"), sent
    code = pool.code_sent("email")
    confirm = pool.client.confirm_forgot_password
    with refused("CodeMismatchException"):
        confirm(**client, ConfirmationCode=wrong(code), Password="Another-one-2")
    with refused("InvalidPasswordException"):
        confirm(**client, ConfirmationCode=code, Password="short")
    confirm(**client, ConfirmationCode=code, Password="Another-one-2")
    assert "AccessToken" in pool.sign_in("Another-one-2")
    with refused("ExpiredCodeException"):
        confirm(**client, ConfirmationCode=code, Password="Another-one-2")


def a_password_is_changed_by_whoever_knows_it_and_so_often_an_hour(pool):
    token, new = pool.token(), "Another-one-2"
    change = pool.client.change_password
    with refused("NotAuthorizedException", "Incorrect username or password."):
        change(AccessToken=token, PreviousPassword="Not-the-password-1", ProposedPassword=new)
    change(AccessToken=token, PreviousPassword=pool.password, ProposedPassword=new)
    for _ in range(3):
        change(AccessToken=token, PreviousPassword=new, ProposedPassword=new)
    with refused("LimitExceededException"):
        change(AccessToken=token, PreviousPassword=new, ProposedPassword=new)
    assert "AccessToken" in pool.sign_in(new)


def a_sign_up_is_confirmed_and_goes_on_without_a_password(pool):
    client = {"ClientId": pool.connection["clientId"], "Username": pool.username}
    with refused("UserNotConfirmedException", "User is not confirmed."):
        pool.sign_in()
    sent = pool.client.resend_confirmation_code(**client)["CodeDeliveryDetails"]
    assert sent["DeliveryMedium"] == "EMAIL", sent
    session = pool.client.confirm_sign_up(**client, ConfirmationCode=pool.code_sent("email"))["Session"]
    answer = pool.client.initiate_auth(
        ClientId=client["ClientId"],
        AuthFlow="USER_AUTH",
        AuthParameters={"USERNAME": pool.username},
        Session=session,
    )
    assert "AccessToken" in answer["AuthenticationResult"], answer
    with refused("InvalidParameterException", "User is already confirmed."):
        pool.client.resend_confirmation_code(**client)


def a_refresh_token_brings_tokens_and_stays_where_they_do_not_rotate(pool):
    refresh = {"ClientId": pool.connection["clientId"], "RefreshToken": pool.sign_in()["RefreshToken"]}
    for _ in range(2):
        result = pool.client.get_tokens_from_refresh_token(**refresh)["AuthenticationResult"]
        assert "RefreshToken" not in result, result.keys()
        assert pool.factors(result["AccessToken"]) == ([], None)


def a_refresh_token_that_was_rotated_out_is_refused(pool):
    client, first = pool.connection["clientId"], pool.sign_in()["RefreshToken"]
    renew = pool.client.get_tokens_from_refresh_token
    second = renew(ClientId=client, RefreshToken=first)["AuthenticationResult"]["RefreshToken"]
    assert first != second
    with refused("RefreshTokenReuseException"):
        renew(ClientId=client, RefreshToken=first)
    renew(ClientId=client, RefreshToken=second)
    with refused("InvalidParameterException"):
        pool.initiate("REFRESH_TOKEN_AUTH", REFRESH_TOKEN=second)


def a_client_with_a_secret_proves_it_in_every_operation(pool):
    secret = {"client_secret": SECRET}
    tokens = pool.sign_in(**secret)
    refresh = {"ClientId": pool.connection["clientId"], "RefreshToken": tokens["RefreshToken"]}
    with refused("NotAuthorizedException"):
        pool.client.get_tokens_from_refresh_token(**refresh)
    assert pool.client.get_tokens_from_refresh_token(**refresh, ClientSecret=SECRET)["AuthenticationResult"]
    client = {"ClientId": pool.connection["clientId"], "Username": pool.username}
    with refused("NotAuthorizedException"):
        pool.client.forgot_password(**client)
    hashed = pool.srp().get_secret_hash(pool.username, client["ClientId"], SECRET)
    pool.client.forgot_password(**client, SecretHash=hashed)
    code = pool.code_sent("email")
    new = "Another-one-2"
    pool.client.confirm_forgot_password(**client, SecretHash=hashed, ConfirmationCode=code, Password=new)
    assert "AccessToken" in pool.sign_in(new, **secret)


def a_password_is_proved_after_it_was_chosen(pool):
    srp = pool.srp()
    asked = pool.initiate("USER_AUTH", USERNAME=pool.username)
    chosen = pool.reply(asked, ANSWER="PASSWORD_SRP")
    assert chosen["ChallengeName"] == "PASSWORD_SRP", chosen["ChallengeName"]
    challenge = pool.reply(chosen, SRP_A=long_to_hex(srp.large_a_value))
    proof = srp.process_challenge(challenge["ChallengeParameters"], {"USERNAME": pool.username})
    assert "AccessToken" in pool.reply(challenge, **proof)


def a_passkey_is_offered_and_no_answer_to_it_is_taken(pool):
    asked = pool.initiate("USER_AUTH", USERNAME=pool.username, PREFERRED_CHALLENGE="WEB_AUTHN")
    assert asked["ChallengeName"] == "WEB_AUTHN", asked["ChallengeName"]
    options = json.loads(asked["ChallengeParameters"]["CREDENTIAL_REQUEST_OPTIONS"])
    assert len(options["allowCredentials"]) == 1, options
    with refused("NotAuthorizedException"):
        pool.reply(asked, CREDENTIAL="{}")


def an_authenticator_is_set_up_on_the_way_in(pool):
    asked = pool.sign_in()
    assert asked["ChallengeName"] == "MFA_SETUP", asked["ChallengeName"]
    assert "SOFTWARE_TOKEN_MFA" in json.loads(asked["ChallengeParameters"]["MFAS_CAN_SETUP"]), asked
    offered = pool.client.associate_software_token(Session=asked["Session"])
    code = totp(offered["SecretCode"], int(time.time()) // 30)
    verified = pool.client.verify_software_token(Session=offered["Session"], UserCode=code)
    assert verified["Status"] == "SUCCESS", verified
    assert "AccessToken" in pool.reply({**asked, "Session": verified["Session"]})
    assert pool.sign_in()["ChallengeName"] == "SOFTWARE_TOKEN_MFA"


def an_address_is_given_on_the_way_in(pool):
    code = pool.reply(pool.sign_in(), EMAIL="new@practice.example")
    assert code["ChallengeName"] == "EMAIL_OTP", code["ChallengeName"]
    assert "AccessToken" in pool.reply(code, EMAIL_OTP_CODE=pool.code_sent("email"))


# Each check, and how its pool is started.
CHECKS = [
    (the_first_factor_is_chosen_and_a_password_answers_it, ("--user-auth",)),
    (a_password_is_proved_where_the_first_factor_is_chosen, ("--user-auth",)),
    (a_password_is_proved_after_it_was_chosen, ("--user-auth",)),
    (a_passkey_is_offered_and_no_answer_to_it_is_taken, ("--user-auth", "--passkey")),
    (an_authenticator_is_set_up_on_the_way_in, ("--mfa", "required", "--no-contacts")),
    (an_address_is_given_on_the_way_in, ("--mfa", "required", "--no-contacts")),
    (a_code_by_email_or_text_message_alone_signs_in, ("--user-auth",)),
    (a_second_step_withholds_a_code_alone, ("--user-auth",)),
    (a_remembered_device_proves_itself_instead_of_the_second_step, ("--devices", "always")),
    (a_device_is_remembered_when_its_person_says_so_and_forgotten_again, ("--devices", "opt-in")),
    (a_first_password_is_replaced_with_what_else_the_pool_requires, ("--password-flow", "--first-password")),
    (a_pool_asks_questions_of_its_own_until_all_are_answered, ("--custom-auth",)),
    (a_pool_asks_questions_of_its_own_after_the_passwords_proof, ("--custom-auth",)),
    (a_forgotten_password_is_replaced_with_a_code_by_email, ("--reset-required",)),
    (a_password_is_changed_by_whoever_knows_it_and_so_often_an_hour, ()),
    (a_sign_up_is_confirmed_and_goes_on_without_a_password, ("--unconfirmed", "--user-auth")),
    (a_refresh_token_brings_tokens_and_stays_where_they_do_not_rotate, ()),
    (a_refresh_token_that_was_rotated_out_is_refused, ("--rotation", "0")),
    (a_client_with_a_secret_proves_it_in_every_operation, ("--client-secret", SECRET)),
]
