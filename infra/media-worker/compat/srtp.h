#pragma once
// The worker is written for libsrtp 3; Debian has 2.5. This is the whole difference. SSRCs are in network order in both.
#include <srtp2/srtp.h>
#include <arpa/inet.h>
#include <cstdint>
#include <cstring>

namespace srtp_compat {
struct Policy {
  ::srtp_policy_t value{};
  srtp_profile_t profile{};
  unsigned char key[SRTP_MAX_KEY_LEN]{};
};

// Version 2 works in place and counts in int; version 3 has an input and an output.
template<class Function>
inline srtp_err_status_t apply(Function function, size_t trailer, srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength) {
  if (*outLength < inLength + trailer) return static_cast<srtp_err_status_t>(28);
  if (in != out) std::memcpy(out, in, inLength);
  int length = static_cast<int>(inLength);
  const auto status = function(session, out, &length);
  if (status == srtp_err_status_ok) *outLength = static_cast<size_t>(length);
  return status;
}
}

#define srtp_err_status_buffer_small static_cast<srtp_err_status_t>(28)
#define srtp_err_status_cryptex_err static_cast<srtp_err_status_t>(29)

inline srtp_err_status_t srtp_policy_create(srtp_compat::Policy** policy) {
  *policy = new srtp_compat::Policy();
  return srtp_err_status_ok;
}

inline void srtp_policy_destroy(srtp_compat::Policy* policy) {
  if (policy) {
    // Through a volatile pointer, so that the key really is wiped.
    volatile unsigned char* key = policy->key;
    for (size_t i = 0; i < sizeof policy->key; ++i) key[i] = 0;
  }
  delete policy;
}

inline srtp_err_status_t srtp_policy_set_ssrc(srtp_compat::Policy* policy, srtp_ssrc_t ssrc) {
  policy->value.ssrc = ssrc;
  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(srtp_compat::Policy* policy, srtp_profile_t profile) {
  policy->profile = profile;
  const auto status = srtp_crypto_policy_set_from_profile_for_rtp(&policy->value.rtp, profile);
  if (status != srtp_err_status_ok) return status;
  return srtp_crypto_policy_set_from_profile_for_rtcp(&policy->value.rtcp, profile);
}

inline srtp_err_status_t srtp_policy_add_key(srtp_compat::Policy* policy, const uint8_t* key, size_t keyLength, const uint8_t* salt, size_t saltLength, const uint8_t*, size_t mkiLength) {
  if (mkiLength != 0 || keyLength + saltLength > sizeof policy->key) return srtp_err_status_bad_param;
  std::memcpy(policy->key, key, keyLength);
  std::memcpy(policy->key + keyLength, salt, saltLength);
  policy->value.key = policy->key;
  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(srtp_compat::Policy* policy, bool allow) {
  policy->value.allow_repeat_tx = allow;
  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(srtp_compat::Policy* policy, size_t size) {
  policy->value.window_size = size;
  return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_create(srtp_t* session, srtp_compat::Policy* policy) {
  return ::srtp_create(session, static_cast<const ::srtp_policy_t*>(&policy->value));
}

inline srtp_err_status_t srtp_protect(srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength, size_t) {
  return srtp_compat::apply([](srtp_t s, void* d, int* n) { return ::srtp_protect(s, d, n); }, SRTP_MAX_TRAILER_LEN, session, in, inLength, out, outLength);
}

inline srtp_err_status_t srtp_protect_rtcp(srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength, size_t) {
  return srtp_compat::apply([](srtp_t s, void* d, int* n) { return ::srtp_protect_rtcp(s, d, n); }, SRTP_MAX_TRAILER_LEN + 4, session, in, inLength, out, outLength);
}

inline srtp_err_status_t srtp_unprotect(srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength) {
  return srtp_compat::apply([](srtp_t s, void* d, int* n) { return ::srtp_unprotect(s, d, n); }, 0, session, in, inLength, out, outLength);
}

inline srtp_err_status_t srtp_unprotect_rtcp(srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength) {
  return srtp_compat::apply([](srtp_t s, void* d, int* n) { return ::srtp_unprotect_rtcp(s, d, n); }, 0, session, in, inLength, out, outLength);
}

inline srtp_err_status_t srtp_stream_remove(srtp_t session, uint32_t ssrc) {
  return ::srtp_remove_stream(session, ssrc);
}
#define srtp_policy_t srtp_compat::Policy*
