//! The boundary: each command parses its arguments, makes one call and maps the result. No decisions here.
//!
//! The list below, `commands/names.in` (from which the build makes the permissions), the capability in
//! `tauri.conf.json` and the window's wrappers in `ui/src/ipc` name the same commands; tests compare them.

mod appearance;
mod authenticator;
mod connection;
mod contact;
mod help;
mod mfa;
mod passkeys;
mod practice;
mod sign_in;
mod updates;

use tauri::{Runtime, ipc::Invoke};

/// All commands.
pub(crate) fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        connection::view,
        appearance::appearance,
        appearance::set_appearance,
        appearance::zoom,
        appearance::print,
        connection::use_practice,
        connection::open_connection_file,
        connection::connect_by_hand,
        connection::use_connection,
        connection::remove_connection,
        connection::use_account,
        connection::remove_account,
        connection::leave_organisation,
        connection::check_connection,
        connection::accept_offer,
        connection::decline_offer,
        sign_in::sign_in,
        sign_in::sign_in_without_password,
        sign_in::forgot_password,
        sign_in::choose_start,
        sign_in::answer_password,
        sign_in::set_new_password,
        sign_in::set_up_step,
        sign_in::answer_question,
        sign_in::use_another_way,
        sign_in::send_reset_code,
        sign_in::reset_password,
        sign_in::send_confirmation_code,
        sign_in::confirm_account,
        sign_in::change_password,
        sign_in::sign_out_everywhere,
        sign_in::sign_in_in_browser,
        sign_in::sign_out_of_browser,
        sign_in::resume,
        sign_in::lock,
        sign_in::remember_computer,
        sign_in::agree_to_send_password,
        sign_in::cancel_sign_in,
        sign_in::answer_code,
        sign_in::choose_factor,
        sign_in::send_new_code,
        sign_in::sign_out,
        help::report,
        help::save_report,
        help::remove_my_data,
        updates::updates,
        updates::look_for_updates,
        updates::install_update,
        updates::put_off_update,
        mfa::read_again,
        mfa::preview_mfa_preference,
        mfa::set_mfa_preference,
        mfa::watch_news,
        authenticator::begin_authenticator_set_up,
        authenticator::finish_authenticator_set_up,
        authenticator::cancel_authenticator_set_up,
        authenticator::drop_authenticator_set_up,
        authenticator::copy_authenticator_key,
        authenticator::open_authenticator_link,
        contact::begin_contact_set_up,
        contact::send_contact_code,
        contact::finish_contact_set_up,
        contact::cancel_contact_set_up,
        passkeys::list_passkeys,
        passkeys::add_passkey,
        passkeys::remove_passkey,
        practice::watch_practice_messages,
        practice::practice_authenticator_code,
        practice::make_practice_trouble,
    ]
}
