//! The group of the exchange: the 3072-bit prime of RFC 3526 (group 15), with 2 as its generator.
//!
//! Works on boxed numbers, since those are compiled inside `crypto-bigint`: numbers whose size is part of their type
//! would be compiled here, and a development build would take half a second for a sign-in.

use std::sync::LazyLock;

use crypto_bigint::{
    BoxedUint, Odd, U3072, Uint,
    modular::{BoxedMontyForm, BoxedMontyParams},
};
use zeroize::Zeroizing;

/// The size of the modulus, in bytes.
pub(super) const BYTES: usize = 384;

pub(super) const MODULUS: Odd<U3072> = Odd::<U3072>::from_be_hex(concat!(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD",
    "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED",
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F",
    "83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B",
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510",
    "15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7",
    "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C",
    "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
));

static PARAMETERS: LazyLock<BoxedMontyParams> = LazyLock::new(|| BoxedMontyParams::new_vartime(MODULUS.into()));

/// A number modulo the prime, wiped when dropped.
pub(super) struct Element(Zeroizing<BoxedMontyForm>);

impl Element {
    /// The number modulo the prime.
    pub(super) fn new(number: &U3072) -> Self {
        Self(Zeroizing::new(BoxedMontyForm::new(number.into(), &PARAMETERS)))
    }

    /// The generator to this power. Takes the same time for every exponent of the type.
    pub(super) fn of_generator<const LIMBS: usize>(exponent: &Uint<LIMBS>) -> Self {
        Self::new(&U3072::from_u64(2)).power(exponent)
    }

    /// This number to this power. Takes the same time for every exponent of the type.
    pub(super) fn power<const LIMBS: usize>(&self, exponent: &Uint<LIMBS>) -> Self {
        let exponent = Zeroizing::new(BoxedUint::from(exponent));
        Self(Zeroizing::new(self.0.pow(&exponent)))
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        Self(Zeroizing::new(self.0.sub(&other.0)))
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        Self(Zeroizing::new(self.0.mul(&other.0)))
    }

    pub(super) fn is_zero(&self) -> bool {
        self.0.is_zero().to_bool()
    }

    /// Big-endian, as long as the modulus.
    pub(super) fn to_bytes(&self) -> Zeroizing<Box<[u8]>> {
        let number = Zeroizing::new(self.0.retrieve());
        Zeroizing::new(number.to_be_bytes())
    }
}
