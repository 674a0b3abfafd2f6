package org.nightpost.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded} strictly: bounded, valid UTF-8, nothing guessed. */
final class FormBody {
    /** Room for a letter of 100,000 characters, percent-encoded, and its answers. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    static final int MOST_FIELDS = 2000;

    private FormBody() {}

    /** @throws ClientErrorException 413 if the body is too large, 400 if it is no form */
    static Map<String, List<String>> read(InputStream in) throws IOException {
        byte[] body = in.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return parse(body);
    }

    static Map<String, List<String>> parse(byte[] body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int count = 0;
        int start = 0;
        while (start < body.length) {
            int end = indexOf(body, '&', start, body.length);
            int equals = indexOf(body, '=', start, end);
            if (end > start) {
                if (++count > MOST_FIELDS) {
                    throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
                }
                String name = decode(body, start, equals);
                String value = equals < end ? decode(body, equals + 1, end) : "";
                fields.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
            }
            start = end + 1;
        }
        return fields;
    }

    private static int indexOf(byte[] body, char wanted, int start, int end) {
        for (int i = start; i < end; i++) {
            if (body[i] == wanted) {
                return i;
            }
        }
        return end;
    }

    private static String decode(byte[] body, int start, int end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - start);
        for (int i = start; i < end; i++) {
            if (body[i] == '%') {
                if (i + 2 >= end) {
                    throw new BadRequestException();
                }
                int high = Character.digit(body[i + 1], 16);
                int low = Character.digit(body[i + 2], 16);
                if (high < 0 || low < 0) {
                    throw new BadRequestException();
                }
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(body[i] == '+' ? ' ' : body[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new BadRequestException(malformed);
        }
    }
}
