package org.nightpost;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The fields of a posted form in their order; a name can stand more than once. */
public final class Fields {
    private record Field(String name, String value) {}

    private final List<Field> fields = new ArrayList<>();

    public static Fields none() {
        return new Fields();
    }

    public Fields with(String name, String value) {
        fields.add(new Field(name, value));
        return this;
    }

    String encoded() {
        return fields.stream()
                .map(field -> encode(field.name()) + "=" + encode(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
