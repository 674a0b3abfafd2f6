package org.nightpost.deed;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Stores every instant as a time with zone, in UTC: EclipseLink would bind an {@link Instant} as a serialised object. */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<@Nullable Instant, @Nullable OffsetDateTime> {
    @Override
    public @Nullable OffsetDateTime convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
