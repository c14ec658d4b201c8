package org.agentdesk.core.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Encrypts what is written to disk: AES-256 in GCM with a random nonce for each value. What a
/// value belongs to is authenticated with it, so that values cannot change places.
///
/// The keys are derived (HKDF-SHA-256) from the one that the [KeySource] gives: one to encrypt, one
/// to give accounts names that tell nothing.
final class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final SecretKey data;
    private final SecretKey names;
    private final SecureRandom random = new SecureRandom();

    /// @param key 32 bytes or more
    Sealing(byte[] key) {
        data = derived(key, "agent-desk store: content", "AES");
        names = derived(key, "agent-desk store: accounts", "HmacSHA256");
    }

    private static SecretKey derived(byte[] key, String purpose, String algorithm) {
        try {
            var from =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(key)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /// The name under which an account is kept.
    String name(String account) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(names);
            var hash = mac.doFinal(account.getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(hash, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /// @param place where the value will stand; has to be the same when it is opened
    byte[] seal(String place, String value) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, place);
            var sealed = cipher.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /// @throws GeneralSecurityException when it is damaged, moved or sealed with another key
    String open(String place, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < NONCE) {
            throw new GeneralSecurityException("too short");
        }
        var nonce = Arrays.copyOf(sealed, NONCE);
        var opened =
                cipher(Cipher.DECRYPT_MODE, nonce, place)
                        .doFinal(sealed, NONCE, sealed.length - NONCE);
        return new String(opened, StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, data, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
