package org.agentdesk.core.diagnostics;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Pseudonyms for one bundle. What is kept is on a list: words of the protocol, ids that this desk
/// made by itself, single digits and blanks. Everything else becomes a keyed hash with its length;
/// the key is made for the bundle and thrown away with it, so that no dictionary helps.
///
/// For one thread.
final class Pseudonyms implements Disguise {

    /// Beginnings that the desk decides by; what follows them is disguised.
    private static final List<String> BEGINNINGS =
            List.of("file:", "image/", "audio/", "video/", "text/", "application/");

    private static final int KEY_BYTES = 32;
    private static final int HASH_BYTES = 8;
    private static final int LONGEST_NUMBER = 20;
    private static final int NUMBER_DIGITS = 11;
    private static final BigInteger FULL_LENGTH = BigInteger.TEN.pow(80);

    private final Mac mac;
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> own = new HashSet<>();

    Pseudonyms(SecureRandom random) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /// Keeps ids that this desk made by itself from now on.
    void keep(Collection<String> ids) {
        own.addAll(ids);
    }

    @Override
    public String of(String text) {
        if (text.isBlank() || Words.has(text) || own.contains(text)) {
            return text;
        }
        return known.computeIfAbsent(text, this::disguise);
    }

    @Override
    public String ofNumber(String digits) {
        return digits.length() == 1 ? digits : known.computeIfAbsent(digits, this::number);
    }

    private String disguise(String text) {
        if (isNumber(text)) {
            return text.length() == 1 ? text : number(text);
        }
        for (var beginning : BEGINNINGS) {
            if (text.regionMatches(true, 0, beginning, 0, beginning.length())) {
                return text.substring(0, beginning.length()) + hashed(text);
            }
        }
        return hashed(text);
    }

    private String hashed(String text) {
        return "~" + HexFormat.of().formatHex(hash(text), 0, HASH_BYTES) + "." + text.length();
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// A whole number again, so that it is read like one.
    private String number(String digits) {
        var hash = new BigInteger(1, hash(digits)).add(FULL_LENGTH).toString();
        return "9" + hash.substring(hash.length() - NUMBER_DIGITS);
    }

    private byte[] hash(String text) {
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
