package org.nightpost.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * The few things taken from Tink. Keys made here carry a key id in what they produce, so that a keyset can hold several
 * keys and be rotated; only keys derived for one single use carry none.
 */
final class Tink {
    static final int KEY_BYTES = 32;

    static final Configuration CONFIGURATION;

    private static final AesGcmParameters AEAD;
    private static final AesGcmParameters AEAD_FOR_ONE_USE;
    private static final HpkeParameters HPKE;
    private static final HmacPrfParameters PRF;
    private static final HmacParameters MAC;

    static {
        try {
            AeadConfig.register();
            HybridConfig.register();
            MacConfig.register();
            PrfConfig.register();
            CONFIGURATION = RegistryConfiguration.get();
            AEAD = aes256(AesGcmParameters.Variant.TINK);
            AEAD_FOR_ONE_USE = aes256(AesGcmParameters.Variant.NO_PREFIX);
            HPKE = HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build();
            PRF = HmacPrfParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setHashType(HmacPrfParameters.HashType.SHA256)
                    .build();
            MAC = HmacParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setTagSizeBytes(32)
                    .setHashType(HmacParameters.HashType.SHA256)
                    .setVariant(HmacParameters.Variant.TINK)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Tink() {}

    static KeysetHandle newAead() {
        return generate(AEAD);
    }

    static KeysetHandle newHpke() {
        return generate(HPKE);
    }

    static KeysetHandle newPrf() {
        return generate(PRF);
    }

    static KeysetHandle newMac() {
        return generate(MAC);
    }

    /** AES-256-GCM under a key that came from elsewhere: derived for one use, or the root key. */
    @AccessesPartialKey
    static Aead aead(byte[] raw) {
        try {
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(AEAD_FOR_ONE_USE)
                    .setKeyBytes(SecretBytes.copyFrom(raw, InsecureSecretKeyAccess.get()))
                    .build();
            KeysetHandle handle = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build();
            return handle.getPrimitive(CONFIGURATION, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no AES-256-GCM", e);
        }
    }

    static <P> P primitive(KeysetHandle keyset, Class<P> kind) throws GeneralSecurityException {
        return keyset.getPrimitive(CONFIGURATION, kind);
    }

    /** One primitive for each key by itself, that of the primary first. */
    @AccessesPartialKey
    static <P> List<P> each(KeysetHandle keyset, Class<P> kind) throws GeneralSecurityException {
        List<P> primitives = new ArrayList<>();
        for (int at = 0; at < keyset.size(); at++) {
            KeysetHandle.Entry entry = keyset.getAt(at);
            KeysetHandle alone = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(entry.getKey())
                            .withFixedId(entry.getId())
                            .makePrimary())
                    .build();
            primitives.add(entry.isPrimary() ? 0 : primitives.size(), primitive(alone, kind));
        }
        return List.copyOf(primitives);
    }

    /** The caller wipes the result. */
    static byte[] secretBytes(KeysetHandle keyset) {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get(), CONFIGURATION);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A keyset cannot be written", e);
        }
    }

    static KeysetHandle keyset(byte[] secret) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(secret, InsecureSecretKeyAccess.get(), CONFIGURATION);
    }

    /** HKDF-SHA256 (RFC 5869) without salt, 32 bytes: the input is already uniform. The caller wipes the result. */
    static byte[] hkdf(byte[] secret, String info) {
        try {
            byte[] text = info.getBytes(StandardCharsets.UTF_8);
            return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], text, KEY_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA256", e);
        }
    }

    private static KeysetHandle generate(Parameters parameters) {
        try {
            return KeysetHandle.generateNew(parameters, CONFIGURATION);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot make a key", e);
        }
    }

    private static AesGcmParameters aes256(AesGcmParameters.Variant variant) throws GeneralSecurityException {
        return AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(variant)
                .build();
    }
}
