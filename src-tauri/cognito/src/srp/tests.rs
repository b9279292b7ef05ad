//! Not covered: whether the service agrees; this compares with published numbers, with an independent server and with
//! another client. That the arithmetic takes constant time is `crypto-bigint`'s promise.

use std::time::{Duration, Instant, SystemTime};

use aws_cognito_srp::{SrpClient, User};
use num_bigint::{BigInt, BigUint, Sign};
use proptest::prelude::*;
use rstest::rstest;
use secrecy::SecretString;

use super::*;

const POOL_ID: &str = "us-east-1_EXAMPLE01";
const POOL_NAME: &str = "EXAMPLE01";
const USER_ID: &str = "a1b2c3d4-0000-4000-8000-000000000001";
const PASSWORD: &str = "Correct-Horse-9";
const SALT: &str = "00c0ffee00c0ffee00c0ffee00c0ffee";
pub(super) const SECRET_BLOCK: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
/// 767 digits: its leading zero is dropped.
const SRP_B: &str = concat!(
    "9b07da5ea5534e7d6bd39be4fe2a4a9f191a5b6af11e54c805d4bf62857fb9cd50c16bef3598c8895a14f23a8ba73842",
    "7fb50beaeedfc407a17a2a37552663b3adf4b04d4a81c1a4ff1d457bb0ff736fd6de3944686b526be2fd3d4acf2b7698",
    "5d78224aa22c2d38bd9e12eb5740a56a85db0ec59fb2fc01245c27138c541931bd8dd00ce7fd5f0be8170b7a22bd6c92",
    "5b7851cb8e66d8548a22cd466ee00be23b45a37f984acaeb819a636699448b5ce146caa20e12e85a1ea7ad6a9b0b8df3",
    "a7b2f308e3f5e9a8c072e368c325bd5758ad8e0b59a43fa968fe2cb7560e83a62d2467eb60af139224e0a522e0eeb1a8",
    "c86f96d9cd5bd0ed702d7fd0b1ab6fc3930635b4ba76a2a79735e7443907e60acbb6d1b1cd2200bcd9d8ec44485d3290",
    "544a9305cb7a49ae4810735700e0490dede7390ee300bcd795600dc7b4dee35beec9775a6dc4e4e81eea2e81dfa0e930",
    "c6bed1b3ab571209c47172d3f4057606988ccd11e761815941a0bbae2ca293139874d4f8bc4ede3a3cd1f59a5a8bbf3"
);

/// Mon Jan 5 03:04:05 UTC 2026
pub(super) fn at() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_582_245)
}

fn exchange() -> Exchange {
    Exchange::new(std::array::from_fn(|index| {
        [0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88][index % 8]
    }))
    .unwrap()
}

fn challenge(srp_b: &str, salt: &str) -> ServerChallenge {
    ServerChallenge {
        srp_b: srp_b.to_owned(),
        salt: salt.to_owned(),
        secret_block: SECRET_BLOCK.to_owned(),
        user_id: USER_ID.to_owned(),
    }
}

fn prove(srp_b: &str, salt: &str) -> Result<Proof, ChallengeRefused> {
    exchange().prove(POOL_NAME, &challenge(srp_b, salt), &PASSWORD.into(), at())
}

#[test]
fn the_number_sent_is_the_vectors() {
    let exchange = exchange();
    assert_eq!(exchange.srp_a().len(), 768);
    assert!(exchange.srp_a().starts_with("f3eedaea3d4770e42ea2c829adb9ace4"));
    assert_eq!(
        hex_of(&*sha256(&[exchange.srp_a().as_bytes()])),
        "7e569a8566c00118092bd3771dbbf73953512d751c5aec646acb677c9170e109"
    );
}

#[test]
fn the_scrambler_and_the_private_number_are_the_vectors() {
    assert_eq!(SRP_B.len() % 2, 1);
    let scrambler = sha256(&[&exchange().public, &pad(&unhex(SRP_B).unwrap())]);
    assert_eq!(
        hex_of(&*scrambler),
        "f25b689e12603df43c1c564a15167f811d2bfb015585c87ed6302c32fd2b754f"
    );
    let private = private(
        &unhex(SALT).unwrap(),
        [POOL_NAME.as_bytes(), USER_ID.as_bytes()],
        &PASSWORD.into(),
    );
    assert_eq!(
        hex_of(&*private),
        "d4e7d71014a8b1629d9c5415725a7acee56cf7f3e0a682830d9558a48efaf338"
    );
}

#[test]
fn the_key_and_the_signature_are_the_vectors() {
    let numbers = Numbers {
        srp_b: SRP_B,
        salt: SALT,
    };
    let key = exchange()
        .key([POOL_NAME.as_bytes(), USER_ID.as_bytes()], numbers, &PASSWORD.into())
        .unwrap();
    assert_eq!(hex_of(&key[..16]), "aebac122c6837e88d30e7310700cadc4");
    let proof = prove(SRP_B, SALT).unwrap();
    assert_eq!(proof.signature, "0HzvFgpuEl3JhieChih0Bu/kcaEI+8YY33tmxUVAojA=");
    assert_eq!(proof.secret_block, SECRET_BLOCK);
    assert_eq!(proof.timestamp, "Mon Jan 5 03:04:05 UTC 2026");
}

#[test]
fn the_multiplier_is_the_hash_of_modulus_and_generator() {
    let modulus = group::MODULUS.get().to_be_bytes();
    assert_eq!(
        *sha256(&[&pad(&modulus), &pad(&[2])]),
        <[u8; 32]>::from(MULTIPLIER.to_be_bytes())
    );
}

#[test]
fn the_modulus_is_rfc_3526s() {
    // 2^3072 - 2^3008 - 1 + 2^64 * ( [2^2942 pi] + 1690314 ) begins and ends with 64 ones; the vectors pin the rest.
    let modulus = hex_of(&group::MODULUS.get().to_be_bytes());
    assert!(modulus.starts_with("ffffffffffffffffc90fdaa22168c234"));
    assert!(modulus.ends_with("43db5bfce0fd108e4b82d120a93ad2caffffffffffffffff"));
}

#[test]
fn capitals_and_leading_zeros_do_not_change_the_proof() {
    let proof = prove(SRP_B, SALT).unwrap();
    assert_eq!(prove(&SRP_B.to_uppercase(), &SALT.to_uppercase()).unwrap(), proof);
    assert_eq!(prove(&format!("000{SRP_B}"), &format!("0000{SALT}")).unwrap(), proof);
    assert_eq!(prove(SRP_B, SALT.trim_start_matches('0')).unwrap(), proof);
}

#[test]
fn an_ephemeral_number_of_zero_is_still_a_number_to_send() {
    // 2^0 is 1: no power of two is a multiple of the modulus, so no ephemeral number is refused in practice.
    assert_eq!(Exchange::new([0; 128]).unwrap().srp_a(), "1");
}

#[rstest]
#[case::no_number("", SALT, ChallengeRefused::NotHex)]
#[case::not_hex("12g4", SALT, ChallengeRefused::NotHex)]
#[case::a_sign("+12", SALT, ChallengeRefused::NotHex)]
#[case::no_salt(SRP_B, "", ChallengeRefused::NotHex)]
#[case::salt_not_hex(SRP_B, "salt", ChallengeRefused::NotHex)]
#[case::zero("0", SALT, ChallengeRefused::ZeroB)]
#[case::many_zeros("0000", SALT, ChallengeRefused::ZeroB)]
fn a_challenge_that_is_no_number_is_refused(#[case] srp_b: &str, #[case] salt: &str, #[case] why: ChallengeRefused) {
    assert_eq!(prove(srp_b, salt).unwrap_err(), why);
}

#[test]
fn a_multiple_of_the_modulus_is_refused_and_its_neighbour_is_not() {
    let modulus = modulus();
    assert_eq!(
        prove(&modulus.to_str_radix(16), SALT).unwrap_err(),
        ChallengeRefused::ZeroB
    );
    assert!(prove(&(&modulus + 1_u32).to_str_radix(16), SALT).is_ok());
    let twice = (modulus << 1_u32).to_str_radix(16);
    assert_eq!(
        prove(&twice, SALT).unwrap_err(),
        ChallengeRefused::NotHex,
        "more bits than the group"
    );
}

#[test]
fn a_block_that_is_not_base64_is_refused() {
    let mut challenge = challenge(SRP_B, SALT);
    challenge.secret_block = "not base64".to_owned();
    let proof = exchange().prove(POOL_NAME, &challenge, &PASSWORD.into(), at());
    assert_eq!(proof.unwrap_err(), ChallengeRefused::NotBase64);
}

#[rstest]
#[case(0, "Thu Jan 1 00:00:00 UTC 1970")]
#[case(1_767_582_245, "Mon Jan 5 03:04:05 UTC 2026")]
#[case(1_798_761_599, "Thu Dec 31 23:59:59 UTC 2026")]
fn a_timestamp_is_english_and_its_day_unpadded(#[case] seconds: u64, #[case] text: &str) {
    assert_eq!(
        timestamp(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)).as_deref(),
        Some(text)
    );
}

#[test]
fn a_clock_at_no_possible_time_makes_no_proof() {
    let before = SystemTime::UNIX_EPOCH - Duration::from_secs(1);
    let after = SystemTime::UNIX_EPOCH + Duration::from_secs(253_402_300_800);
    assert_eq!((timestamp(before), timestamp(after)), (None, None));
    let proof = exchange().prove(POOL_NAME, &challenge(SRP_B, SALT), &PASSWORD.into(), before);
    assert_eq!(proof.unwrap_err(), ChallengeRefused::Clock);
}

/// Compared, because a wall clock alone says how busy the machine is. Arithmetic compiled unoptimised is ten times slower
/// than the other library, and made a sign-in in a development build take most of a second.
#[test]
fn an_exchange_and_a_proof_keep_pace_with_another_library() {
    let person = Person {
        group: POOL_NAME.to_owned(),
        user_id: USER_ID.to_owned(),
        password: PASSWORD.to_owned(),
    };
    let best = |work: &dyn Fn() -> String| {
        let timed = || {
            let started = Instant::now();
            assert_eq!(work(), "0HzvFgpuEl3JhieChih0Bu/kcaEI+8YY33tmxUVAojA=");
            started.elapsed()
        };
        (0..5).map(|_| timed()).min().unwrap()
    };
    let ours = best(&|| prove(SRP_B, SALT).unwrap().signature);
    let ephemeral = exchange().ephemeral.to_be_bytes();
    let theirs = best(&|| plain_formula(&person, &ephemeral, SRP_B, SALT, "Mon Jan 5 03:04:05 UTC 2026"));
    assert!(ours < theirs * 4, "{ours:?} against {theirs:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn an_independent_server_accepts_this_client_and_another(
        person in person(), b in any::<[u8; 32]>(), ephemeral in any::<[[u8; 32]; 4]>(), salt in "[1-9a-f][0-9a-f]{0,40}",
    ) {
        let server = Server::new(&person, &salt, &b);
        let exchange = Exchange::new(ephemeral.concat().try_into().unwrap()).unwrap();
        let challenge = ServerChallenge { user_id: person.user_id.clone(), ..challenge(&server.srp_b(), &salt) };
        let proof = exchange.prove(POOL_NAME, &challenge, &person.password(), at()).unwrap();
        prop_assert_eq!(&proof.signature, &server.signature(&person, exchange.srp_a(), &proof.timestamp));

        let other = SrpClient::new(User::new(POOL_ID, &person.user_id, &person.password), "client", None);
        let srp_a = other.get_auth_parameters().a;
        let theirs = other.verify(SECRET_BLOCK, &person.user_id, &salt, &server.srp_b()).unwrap();
        prop_assert_eq!(
            &theirs.password_claim_signature,
            &server.signature(&person, srp_a.trim_start_matches('0'), &theirs.timestamp)
        );
    }

    #[test]
    fn any_number_in_a_challenge_gives_the_proof_of_the_plain_formula(
        person in person(),
        ephemeral in any::<[[u8; 32]; 4]>(),
        // Short and long, with the top bit set, with leading zeros, of odd length.
        srp_b in "0{0,3}[1-9a-f][0-9a-f]{0,8}|[89a-e][0-9a-f]{767}|0[0-9a-f]{766}1|[1-9a-f][0-9a-f]{764}",
        salt in "0{0,4}[0-9a-f]{1,40}",
    ) {
        let ephemeral: [u8; 128] = ephemeral.concat().try_into().unwrap();
        let challenge = ServerChallenge { user_id: person.user_id.clone(), ..challenge(&srp_b, &salt) };
        let proof = Exchange::new(ephemeral).unwrap().prove(POOL_NAME, &challenge, &person.password(), at()).unwrap();
        prop_assert_eq!(proof.signature, plain_formula(&person, &ephemeral, &srp_b, &salt, &proof.timestamp));
    }
}

proptest! {
    #[test]
    fn no_challenge_makes_the_reader_panic(digits in any::<String>(), number in any::<Vec<u8>>()) {
        let _ = unhex(&digits);
        // Java's `BigInteger.toByteArray`, by way of another library.
        prop_assert_eq!(pad(&number), BigInt::from_bytes_be(Sign::Plus, &number).to_signed_bytes_be());
    }
}

/// Whoever proves a password: a person of a pool, or a device of a group.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) group: String,
    pub(super) user_id: String,
    pub(super) password: String,
}

impl Person {
    fn password(&self) -> SecretString {
        self.password.as_str().into()
    }

    /// `x`
    fn private(&self, salt: &str) -> BigUint {
        let credentials = Sha256::digest(format!("{}{}:{}", self.group, self.user_id, self.password));
        let salt = signed_bytes(&number(salt));
        BigUint::from_bytes_be(&Sha256::digest([&salt[..], &credentials].concat()))
    }

    fn sign(&self, scrambler: &BigUint, shared: &BigUint, timestamp: &str) -> String {
        let extracted = hmac_sha256(&signed_bytes(scrambler), &[&signed_bytes(shared)]);
        let key = hmac_sha256(&*extracted, &[b"Caldera Derived Key\x01"]);
        let block = STANDARD.decode(SECRET_BLOCK).unwrap();
        let text = [
            self.group.as_bytes(),
            self.user_id.as_bytes(),
            &block,
            timestamp.as_bytes(),
        ]
        .concat();
        STANDARD.encode(hmac_sha256(&key[..16], &[&text]))
    }
}

fn person() -> impl Strategy<Value = Person> {
    ("[a-z0-9-]{1,36}", "[ -~äß日]{1,24}").prop_map(|(user_id, password)| Person {
        group: POOL_NAME.to_owned(),
        user_id,
        password,
    })
}

/// What a pool does: it keeps a verifier, and arrives at the same number without the password.
pub(super) struct Server {
    pub(super) verifier: BigUint,
    private: BigUint,
}

impl Server {
    pub(super) fn new(person: &Person, salt: &str, private: &[u8]) -> Self {
        let verifier = BigUint::from(2_u32).modpow(&person.private(salt), &modulus());
        Self {
            verifier,
            private: BigUint::from_bytes_be(private),
        }
    }

    fn public(&self) -> BigUint {
        (multiplier() * &self.verifier + BigUint::from(2_u32).modpow(&self.private, &modulus())) % modulus()
    }

    pub(super) fn srp_b(&self) -> String {
        self.public().to_str_radix(16)
    }

    pub(super) fn signature(&self, person: &Person, srp_a: &str, timestamp: &str) -> String {
        let scrambler = scrambler(&number(srp_a), &self.public());
        let base = number(srp_a) * self.verifier.modpow(&scrambler, &modulus());
        person.sign(&scrambler, &base.modpow(&self.private, &modulus()), timestamp)
    }
}

/// The client's side, written as the formula stands.
fn plain_formula(person: &Person, ephemeral: &[u8], srp_b: &str, salt: &str, timestamp: &str) -> String {
    let (modulus, generator) = (modulus(), BigUint::from(2_u32));
    let (ephemeral, public) = (BigUint::from_bytes_be(ephemeral), number(srp_b));
    let private = person.private(salt);
    let scrambler = scrambler(&generator.modpow(&ephemeral, &modulus), &public);
    let taken = multiplier() * generator.modpow(&private, &modulus) % &modulus;
    let base = (&public % &modulus + &modulus - taken) % &modulus;
    person.sign(
        &scrambler,
        &base.modpow(&(ephemeral + &scrambler * private), &modulus),
        timestamp,
    )
}

fn scrambler(srp_a: &BigUint, srp_b: &BigUint) -> BigUint {
    BigUint::from_bytes_be(&Sha256::digest([signed_bytes(srp_a), signed_bytes(srp_b)].concat()))
}

fn multiplier() -> BigUint {
    BigUint::from_bytes_be(&Sha256::digest([signed_bytes(&modulus()), vec![2]].concat()))
}

fn modulus() -> BigUint {
    BigUint::from_bytes_be(&group::MODULUS.get().to_be_bytes())
}

fn number(hex: &str) -> BigUint {
    BigUint::parse_bytes(hex.as_bytes(), 16).unwrap()
}

fn signed_bytes(number: &BigUint) -> Vec<u8> {
    BigInt::from(number.clone()).to_signed_bytes_be()
}

pub(super) fn hex_of(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}
