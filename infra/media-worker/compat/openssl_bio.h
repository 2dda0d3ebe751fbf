#pragma once
// Debian builds OpenSSL with kernel TLS. mediasoup's BIO callback answers 1 to every control call, which libssl then takes
// for "kernel TLS is on"; it never allocates its write buffer, and the worker dies at the first DTLS ClientHello.
// What libssl itself answered is passed through instead.
#ifdef __cplusplus
#include <openssl/bio.h>

inline BIO_callback_fn_ex mediasoupBioCallback = nullptr;

inline long bioCallback(BIO* bio, int operation, const char* data, size_t length, int argi, long argl, int result, size_t* processed) {
  const long answer = mediasoupBioCallback(bio, operation, data, length, argi, argl, result, processed);
  return (operation & BIO_CB_RETURN) ? static_cast<long>(result) : answer;
}

inline void bioSetCallback(BIO* bio, BIO_callback_fn_ex callback) {
  mediasoupBioCallback = callback;
  BIO_set_callback_ex(bio, bioCallback);
}
#define BIO_set_callback_ex bioSetCallback
#endif
