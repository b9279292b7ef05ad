"""boto3, pycognito and Authlib, which nobody here wrote, against the practice pool.

    practice_pool.py PROGRAM

PROGRAM is the built practice pool. Each check starts one of its own, on a port of the system's choosing. pycognito's
AWSSRP does the arithmetic of the sign-in; the requests, the answers and the errors are boto3's reading of them. Each
check is a function named as what it says of the pool; those of signing in completely, of passwords and of tokens are in
signing_in.py, those of the managed login in managed_login.py.

Not covered: expiry, which takes an hour here and is tested with a clock of its own in the pool's package; faults on
purpose; and the app's own client, which src-tauri/account/tests/stories has.
"""

import json
import re
import sys
import time
import traceback

import managed_login
import signing_in
from pool import refused, running, totp, wrong

ON = {"Enabled": True, "PreferredMfa": False}
PREFERRED = {"Enabled": True, "PreferredMfa": True}
OFF = {"Enabled": False, "PreferredMfa": False}


def a_third_party_srp_client_signs_in_and_reads_who_it_is(pool):
    tokens = pool.sign_in()
    assert tokens["TokenType"] == "Bearer" and tokens["ExpiresIn"] == 3600, tokens.keys()
    user = pool.client.get_user(AccessToken=tokens["AccessToken"])
    attributes = {attribute["Name"]: attribute["Value"] for attribute in user["UserAttributes"]}
    assert attributes["email"] == pool.username
    assert attributes["email_verified"] == attributes["phone_number_verified"] == "true"
    assert pool.factors(tokens["AccessToken"]) == ([], None)
    registered = pool.client.get_user_auth_factors(AccessToken=tokens["AccessToken"])
    assert "PASSWORD" in registered["ConfiguredUserAuthFactors"], registered


def a_wrong_password_and_an_unknown_person_are_refused_alike(pool):
    with refused("NotAuthorizedException", "Incorrect username or password."):
        pool.sign_in("Not-the-password-1")
    pool.username = "nobody@practice.example"
    with refused("NotAuthorizedException", "Incorrect username or password."):
        pool.sign_in()


def a_refresh_token_brings_a_new_access_token_until_it_is_revoked(pool):
    refresh = pool.sign_in()["RefreshToken"]
    request = {
        "ClientId": pool.connection["clientId"],
        "AuthFlow": "REFRESH_TOKEN_AUTH",
        "AuthParameters": {"REFRESH_TOKEN": refresh},
    }
    renewed = pool.client.initiate_auth(**request)["AuthenticationResult"]["AccessToken"]
    assert pool.factors(renewed) == ([], None)
    pool.client.revoke_token(Token=refresh, ClientId=pool.connection["clientId"])
    with refused("NotAuthorizedException", "Refresh Token has been revoked"):
        pool.client.initiate_auth(**request)
    with refused("NotAuthorizedException", "Access Token has been revoked"):
        pool.client.get_user(AccessToken=renewed)


def a_text_message_is_switched_on_read_back_sent_and_asked_for(pool):
    pool.prefer(pool.token(), SMSMfaSettings=PREFERRED)
    challenge = pool.sign_in()
    assert challenge["ChallengeName"] == "SMS_MFA", challenge["ChallengeName"]
    parameters = challenge["ChallengeParameters"]
    assert parameters["CODE_DELIVERY_DELIVERY_MEDIUM"] == "SMS", parameters
    assert "*" in parameters["CODE_DELIVERY_DESTINATION"], parameters
    code = pool.code_sent("sms")
    with refused("CodeMismatchException", "Invalid code received for user"):
        pool.reply(challenge, SMS_MFA_CODE=wrong(code))
    token = pool.reply(challenge, SMS_MFA_CODE=code)["AccessToken"]
    assert pool.factors(token) == (["SMS_MFA"], "SMS_MFA")
    # The session was spent by the right code.
    with refused("NotAuthorizedException"):
        pool.reply(challenge, SMS_MFA_CODE=code)


def an_email_is_switched_on_sent_and_asked_for_and_switched_off(pool):
    pool.prefer(pool.token(), EmailMfaSettings=PREFERRED)
    challenge = pool.sign_in()
    assert challenge["ChallengeName"] == "EMAIL_OTP", challenge["ChallengeName"]
    token = pool.reply(challenge, EMAIL_OTP_CODE=pool.code_sent("email"))["AccessToken"]
    assert pool.factors(token) == (["EMAIL_OTP"], "EMAIL_OTP")
    pool.prefer(token, EmailMfaSettings=OFF)
    assert pool.factors(token) == ([], None)
    assert "AccessToken" in pool.sign_in()


def two_factors_without_a_preferred_one_are_chosen_from(pool):
    pool.prefer(pool.token(), SMSMfaSettings=ON, EmailMfaSettings=ON)
    challenge = pool.sign_in()
    assert challenge["ChallengeName"] == "SELECT_MFA_TYPE", challenge["ChallengeName"]
    offered = json.loads(challenge["ChallengeParameters"]["MFAS_CAN_CHOOSE"])
    assert set(offered) == {"SMS_MFA", "EMAIL_OTP"}, offered
    chosen = pool.reply(challenge, ANSWER="EMAIL_OTP")
    assert chosen["ChallengeName"] == "EMAIL_OTP", chosen["ChallengeName"]
    assert "AccessToken" in pool.reply(chosen, EMAIL_OTP_CODE=pool.code_sent("email"))


def the_preference_moves_and_a_factor_left_out_stays_on(pool):
    token = pool.token()
    pool.prefer(token, SMSMfaSettings=PREFERRED)
    pool.prefer(token, EmailMfaSettings=PREFERRED)
    enabled, preferred = pool.factors(token)
    assert (set(enabled), preferred) == ({"SMS_MFA", "EMAIL_OTP"}, "EMAIL_OTP")
    pool.prefer(token, EmailMfaSettings=OFF)
    assert pool.factors(token) == (["SMS_MFA"], None)


def an_authenticator_has_to_be_connected_before_it_is_switched_on(pool):
    token = pool.token()
    without = "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA"
    with refused("InvalidParameterException", without):
        pool.prefer(token, SoftwareTokenMfaSettings=PREFERRED)
    key = pool.client.associate_software_token(AccessToken=token)["SecretCode"]
    assert re.fullmatch("[A-Z2-7]{16,}", key), "the key is Base32"
    with refused("InvalidParameterException", without):
        pool.prefer(token, SoftwareTokenMfaSettings=PREFERRED)
    # A step so far away that its code cannot be taken, and cannot be guessed right either.
    taken = {totp(key, int(time.time()) // 30 + near) for near in range(-3, 4)}
    other = next(code for far in range(100, 200) if (code := totp(key, far)) not in taken)
    with refused("EnableSoftwareTokenMFAException"):
        pool.client.verify_software_token(AccessToken=token, UserCode=other)


def an_authenticator_is_connected_asked_for_and_its_code_counts_once(pool):
    token = pool.token()
    key, step = pool.connect_authenticator(token)
    pool.prefer(token, SoftwareTokenMfaSettings=PREFERRED)
    challenge = pool.sign_in()
    assert challenge["ChallengeName"] == "SOFTWARE_TOKEN_MFA", challenge["ChallengeName"]
    # One step ahead of the code that verifying spent: clocks may differ by one.
    code = totp(key, step + 1)
    renewed = pool.reply(challenge, SOFTWARE_TOKEN_MFA_CODE=code)["AccessToken"]
    assert pool.factors(renewed) == (["SOFTWARE_TOKEN_MFA"], "SOFTWARE_TOKEN_MFA")
    with refused("ExpiredCodeException", "Your software token has already been used once."):
        pool.reply(pool.sign_in(), SOFTWARE_TOKEN_MFA_CODE=code)


def a_passkey_needs_another_factor_beside_it_and_a_registered_passkey(pool):
    token = pool.token()
    pool.prefer(token, SMSMfaSettings=PREFERRED)
    with refused("InvalidParameterException", "WebAuthn MFA requires enabling an additional MFA setting."):
        pool.prefer(token, WebAuthnMfaSettings={"Enabled": True})
    none = "User does not have applicable WebAuthn credentials to enable WebAuthn MFA."
    with refused("InvalidParameterException", none):
        pool.prefer(token, SMSMfaSettings=PREFERRED, WebAuthnMfaSettings={"Enabled": True})
    assert pool.factors(token) == (["SMS_MFA"], "SMS_MFA")


def a_contradictory_preference_is_refused_and_changes_nothing(pool):
    token = pool.token()
    with refused("InvalidParameterException"):
        pool.prefer(token, SMSMfaSettings=PREFERRED, EmailMfaSettings=PREFERRED)
    with refused("InvalidParameterException"):
        pool.prefer(token, SMSMfaSettings={"Enabled": False, "PreferredMfa": True})
    assert pool.factors(token) == ([], None)


def signing_out_everywhere_revokes_access_and_refresh_tokens(pool):
    tokens = pool.sign_in()
    pool.client.global_sign_out(AccessToken=tokens["AccessToken"])
    revoked = "Access Token has been revoked"
    with refused("NotAuthorizedException", revoked):
        pool.client.get_user(AccessToken=tokens["AccessToken"])
    with refused("NotAuthorizedException", revoked):
        pool.client.set_user_mfa_preference(AccessToken=tokens["AccessToken"], SMSMfaSettings=PREFERRED)
    with refused("NotAuthorizedException"):
        pool.client.initiate_auth(
            ClientId=pool.connection["clientId"],
            AuthFlow="REFRESH_TOKEN_AUTH",
            AuthParameters={"REFRESH_TOKEN": tokens["RefreshToken"]},
        )
    assert pool.factors(pool.token()) == ([], None), "a new sign-in is none the worse"


def a_token_that_is_none_is_refused(pool):
    with refused("NotAuthorizedException", "Invalid Access Token"):
        pool.client.get_user(AccessToken="not.a.token")


def a_password_alone_is_refused_where_the_flow_is_off(pool):
    with refused("InvalidParameterException"):
        password_alone(pool)


def a_password_alone_is_taken_where_the_flow_is_on(pool):
    assert "AccessToken" in password_alone(pool)["AuthenticationResult"]


def password_alone(pool):
    return pool.client.initiate_auth(
        ClientId=pool.connection["clientId"],
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": pool.username, "PASSWORD": pool.password},
    )


def nothing_can_be_switched_on_where_the_pool_has_no_second_step(pool):
    token = pool.token()
    with refused("OperationNotEnabledException"):
        pool.prefer(token, SMSMfaSettings=PREFERRED)
    pool.prefer(token, SMSMfaSettings=OFF)


def a_pool_that_requires_a_second_step_asks_a_person_who_switched_none_on(pool):
    challenge = pool.sign_in()
    assert challenge["ChallengeName"] == "SELECT_MFA_TYPE", challenge["ChallengeName"]
    chosen = pool.reply(challenge, ANSWER="SMS_MFA")
    token = pool.reply(chosen, SMS_MFA_CODE=pool.code_sent("sms"))["AccessToken"]
    # Switching off is accepted and changes nothing about being asked.
    pool.prefer(token, SMSMfaSettings=OFF, EmailMfaSettings=OFF)
    assert pool.factors(token) == ([], None)
    assert "ChallengeName" in pool.sign_in()


def an_unknown_client_is_refused(pool):
    pool.connection["clientId"] = "strangersclientid"
    with refused("ResourceNotFoundException", "User pool client strangersclientid does not exist."):
        pool.sign_in()


# Each check, and how its pool is started.
CHECKS = [
    (a_third_party_srp_client_signs_in_and_reads_who_it_is, ()),
    (a_wrong_password_and_an_unknown_person_are_refused_alike, ()),
    (a_refresh_token_brings_a_new_access_token_until_it_is_revoked, ()),
    (a_text_message_is_switched_on_read_back_sent_and_asked_for, ()),
    (an_email_is_switched_on_sent_and_asked_for_and_switched_off, ()),
    (two_factors_without_a_preferred_one_are_chosen_from, ()),
    (the_preference_moves_and_a_factor_left_out_stays_on, ()),
    (an_authenticator_has_to_be_connected_before_it_is_switched_on, ()),
    (an_authenticator_is_connected_asked_for_and_its_code_counts_once, ()),
    (a_passkey_needs_another_factor_beside_it_and_a_registered_passkey, ()),
    (a_contradictory_preference_is_refused_and_changes_nothing, ()),
    (signing_out_everywhere_revokes_access_and_refresh_tokens, ()),
    (a_token_that_is_none_is_refused, ()),
    (a_password_alone_is_refused_where_the_flow_is_off, ()),
    (a_password_alone_is_taken_where_the_flow_is_on, ("--password-flow",)),
    (nothing_can_be_switched_on_where_the_pool_has_no_second_step, ("--mfa", "off")),
    (a_pool_that_requires_a_second_step_asks_a_person_who_switched_none_on, ("--mfa", "required")),
    (an_unknown_client_is_refused, ()),
    *signing_in.CHECKS,
    *managed_login.CHECKS,
]


def main(program):
    failed = 0
    for check, arguments in CHECKS:
        name = check.__name__.replace("_", " ")
        try:
            with running(program, *arguments) as pool:
                check(pool)
            print(f"  ok     {name}")
        except Exception:
            failed += 1
            print(f"  FAILED {name}")
            traceback.print_exc()
    print(f"practice pool: {len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("practice_pool.py PROGRAM")
    sys.exit(main(sys.argv[1]))
