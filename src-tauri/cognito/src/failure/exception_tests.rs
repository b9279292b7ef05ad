//! Not covered: what a person reads for a kind; that is chosen elsewhere.

use proptest::prelude::*;
use rstest::rstest;

use super::{Exception, ExceptionKind};
use crate::failure::Unreadable;

fn read(status: u16, error_type: Option<&str>, body: &str) -> Result<Exception, Unreadable> {
    Exception::read(status, error_type, body.as_bytes())
}

#[rstest]
#[case::header(Some("NotAuthorizedException:"), "{}")]
#[case::header_with_address(Some("com.amazonaws#NotAuthorizedException:http://internal.amazon.com/#coral"), "")]
#[case::header_before_body(Some("NotAuthorizedException"), r#"{"__type":"CodeMismatchException"}"#)]
#[case::header_and_page(Some("NotAuthorizedException"), "<html>")]
#[case::body(None, r#"{"__type":"NotAuthorizedException"}"#)]
#[case::body_with_namespace(None, r#"{"__type":"com.amazon.coral.service#NotAuthorizedException"}"#)]
#[case::code(None, r#"{"code":"NotAuthorizedException"}"#)]
#[case::type_before_code(None, r#"{"code":"CodeMismatchException","__type":"NotAuthorizedException"}"#)]
#[case::empty_header(Some(" : "), r#"{"__type":"NotAuthorizedException"}"#)]
fn the_name_is_found_wherever_it_is(#[case] error_type: Option<&str>, #[case] body: &str) {
    let exception = read(400, error_type, body).unwrap();
    assert_eq!(exception.kind, ExceptionKind::NotAuthorized);
    assert_eq!(exception.name, "NotAuthorizedException");
}

#[rstest]
#[case(r#"{"__type":"E","message":"lower"}"#, "lower")]
#[case(r#"{"__type":"E","Message":"upper"}"#, "upper")]
#[case(r#"{"__type":"E","message":"lower","Message":"upper"}"#, "lower")]
#[case(r#"{"__type":"E","message":["odd"]}"#, "")]
#[case(r#"{"__type":"E"}"#, "")]
fn the_message_is_found_under_both_of_its_names(#[case] body: &str, #[case] message: &str) {
    assert_eq!(read(400, None, body).unwrap().message, message);
}

#[test]
fn a_message_and_a_reason_are_scrubbed_on_their_way_in() {
    let body = r#"{"__type":"InvalidParameterException","message":"Value 'hunter2' at 'password' failed","reasonCode":"sam@example.com"}"#;
    let exception = read(400, None, body).unwrap();
    assert_eq!(exception.message, "Value '…' at 'password' failed");
    assert_eq!(exception.reason_code.as_deref(), Some("…"));
}

#[rstest]
#[case(403, "<html>blocked</html>", ExceptionKind::Forbidden)]
#[case(403, "", ExceptionKind::Forbidden)]
#[case(405, "{}", ExceptionKind::Forbidden)]
#[case(429, "", ExceptionKind::TooManyRequests)]
#[case(500, "<html>", ExceptionKind::InternalError)]
#[case(502, "", ExceptionKind::InternalError)]
#[case(503, "upstream connect error", ExceptionKind::InternalError)]
#[case(504, "{\"message\":\"Endpoint request timed out\"}", ExceptionKind::InternalError)]
#[case(400, "{}", ExceptionKind::Unknown)]
#[case(404, "", ExceptionKind::Unknown)]
fn an_answer_without_a_name_is_sorted_by_its_status(
    #[case] status: u16,
    #[case] body: &str,
    #[case] kind: ExceptionKind,
) {
    let exception = read(status, None, body).unwrap();
    assert_eq!(exception.kind, kind);
    assert_eq!(exception.name, status.to_string());
    assert!(!exception.message.contains('<'), "a page is no message");
}

#[rstest]
#[case(400, "<html>", Unreadable::NotJson)]
#[case(404, "Not Found", Unreadable::NotJson)]
#[case(400, "{\"__type\":\"NotAuth", Unreadable::Truncated)]
#[case(401, "[]", Unreadable::UnexpectedShape("(the whole answer)"))]
fn a_page_whose_status_says_little_is_unreadable(#[case] status: u16, #[case] body: &str, #[case] why: Unreadable) {
    assert_eq!(read(status, None, body), Err(why));
}

#[rstest]
#[case(403, "Request not allowed due to WAF block.")]
#[case(405, "Request not allowed due to WAF captcha.")]
fn a_firewall_that_names_its_refusal_is_quoted(#[case] status: u16, #[case] message: &str) {
    let body = format!(r#"{{"__type":"ForbiddenException","message":"{message}"}}"#);
    let exception = read(status, None, &body).unwrap();
    assert_eq!(
        (exception.kind, exception.message.as_str()),
        (ExceptionKind::Forbidden, message)
    );
}

#[rstest]
#[case("AliasExistsException", ExceptionKind::AliasExists)]
#[case("CodeDeliveryFailureException", ExceptionKind::CodeDeliveryFailure)]
#[case("CodeMismatchException", ExceptionKind::CodeMismatch)]
#[case("ConcurrentModificationException", ExceptionKind::ConcurrentModification)]
#[case("DeviceKeyExistsException", ExceptionKind::DeviceKeyExists)]
#[case("EnableSoftwareTokenMFAException", ExceptionKind::EnableSoftwareTokenMfa)]
#[case("ExpiredCodeException", ExceptionKind::ExpiredCode)]
#[case("FeatureUnavailableInTierException", ExceptionKind::FeatureUnavailableInTier)]
#[case("ForbiddenException", ExceptionKind::Forbidden)]
#[case("InternalErrorException", ExceptionKind::InternalError)]
#[case("InternalServerException", ExceptionKind::InternalError)]
#[case("InvalidEmailRoleAccessPolicyException", ExceptionKind::InvalidEmailRoleAccessPolicy)]
#[case("InvalidLambdaResponseException", ExceptionKind::InvalidLambdaResponse)]
#[case("InvalidParameterException", ExceptionKind::InvalidParameter)]
#[case("InvalidPasswordException", ExceptionKind::InvalidPassword)]
#[case("InvalidSmsRoleAccessPolicyException", ExceptionKind::InvalidSmsRoleAccessPolicy)]
#[case(
    "InvalidSmsRoleTrustRelationshipException",
    ExceptionKind::InvalidSmsRoleTrustRelationship
)]
#[case("InvalidUserPoolConfigurationException", ExceptionKind::InvalidUserPoolConfiguration)]
#[case("LimitExceededException", ExceptionKind::LimitExceeded)]
#[case("MFAMethodNotFoundException", ExceptionKind::MfaMethodNotFound)]
#[case("NotAuthorizedException", ExceptionKind::NotAuthorized)]
#[case("OperationNotEnabledException", ExceptionKind::OperationNotEnabled)]
#[case(
    "PasswordHistoryPolicyViolationException",
    ExceptionKind::PasswordHistoryPolicyViolation
)]
#[case("PasswordResetRequiredException", ExceptionKind::PasswordResetRequired)]
#[case("RefreshTokenReuseException", ExceptionKind::RefreshTokenReuse)]
#[case("ResourceNotFoundException", ExceptionKind::ResourceNotFound)]
#[case("SerializationException", ExceptionKind::Serialization)]
#[case("SoftwareTokenMFANotFoundException", ExceptionKind::SoftwareTokenMfaNotFound)]
#[case("Throttling", ExceptionKind::Throttled)]
#[case("ThrottlingException", ExceptionKind::Throttled)]
#[case("RequestThrottled", ExceptionKind::Throttled)]
#[case("TooManyFailedAttemptsException", ExceptionKind::TooManyFailedAttempts)]
#[case("TooManyRequestsException", ExceptionKind::TooManyRequests)]
#[case("UnauthorizedException", ExceptionKind::Unauthorized)]
#[case("UnexpectedLambdaException", ExceptionKind::UnexpectedLambda)]
#[case("UnknownOperationException", ExceptionKind::UnknownOperation)]
#[case("UnsupportedOperationException", ExceptionKind::UnsupportedOperation)]
#[case("UnsupportedTokenTypeException", ExceptionKind::UnsupportedTokenType)]
#[case("UserLambdaValidationException", ExceptionKind::UserLambdaValidation)]
#[case("UsernameExistsException", ExceptionKind::UsernameExists)]
#[case("UserNotConfirmedException", ExceptionKind::UserNotConfirmed)]
#[case("UserNotFoundException", ExceptionKind::UserNotFound)]
#[case("notauthorizedexception", ExceptionKind::Unknown)]
#[case("TeapotException", ExceptionKind::Unknown)]
fn each_name_has_its_kind_and_a_new_one_is_kept(#[case] name: &str, #[case] kind: ExceptionKind) {
    let exception = read(400, Some(name), "").unwrap();
    assert_eq!((exception.kind, exception.name.as_str()), (kind, name));
}

proptest! {
    #[test]
    fn no_answer_makes_the_reader_panic(
        status in any::<u16>(), header in prop::option::of(any::<String>()), body in any::<Vec<u8>>(),
    ) {
        if let Ok(exception) = Exception::read(status, header.as_deref(), &body) {
            prop_assert!(!exception.name.is_empty() && exception.name.len() <= super::LONGEST_NAME);
        }
    }
}
