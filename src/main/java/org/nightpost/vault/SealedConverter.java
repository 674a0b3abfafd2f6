package org.nightpost.vault;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Stores a {@link Sealed} as its bytes. There is no cryptography here on purpose: a converter sees a column and not the
 * row, so it could not bind a ciphertext to its place.
 */
@Converter(autoApply = true)
public class SealedConverter implements AttributeConverter<@Nullable Sealed, byte @Nullable []> {
    /** The bytes to store, null for null. */
    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.bytes();
    }

    /** Whatever the column holds, unexamined; null for null. */
    @Override
    public @Nullable Sealed convertToEntityAttribute(byte @Nullable [] bytes) {
        return bytes == null ? null : Sealed.of(bytes);
    }
}
