package org.nightpost.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Letter-boxes: whoever knows a correspondence can put words in, and only those who hold its key can take them out. For a
 * client who writes while nobody has confirmed yet who they are. Every method that stores needs a transaction.
 *
 * <p>A box has a pair of its own, made anew with every epoch of the correspondence's key. A sealed entry says by its outer
 * layer that this service put it in: with the public key alone nobody forges one.
 */
@ApplicationScoped
public class LetterBoxes {
    private final VaultRows rows;
    private final ServiceKeys service;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected LetterBoxes() {
        this(null, null);
    }

    @Inject
    LetterBoxes(VaultRows rows, ServiceKeys service) {
        this.rows = rows;
        this.service = service;
    }

    /**
     * Words as they lie there.
     *
     * @param version of the pair to which they are sealed
     */
    public record Entry(Sealed sealed, int version) {}

    /** Makes the box for the key of this epoch, if there is none yet. */
    public void make(UUID correspondence, int epoch, ContentKey key) {
        List<LetterBox> boxes = rows.letterBoxes(correspondence);
        if (boxes.stream().anyMatch(box -> box.epoch() == epoch)) {
            return;
        }
        int version = boxes.stream().mapToInt(LetterBox::version).max().orElse(0) + 1;
        try (PrivateKey pair = PrivateKey.generate()) {
            rows.add(new HolderKey(service, Holder.letterBox(correspondence), version, pair.publicKey()));
            rows.add(new LetterBox(correspondence, version, epoch, key, pair));
        }
    }

    /**
     * Seals words for whoever holds the correspondence's key.
     *
     * @throws HolderRefused if there is no box yet, or its public key is not one that this service registered
     */
    public Entry seal(UUID correspondence, String text, Binding binding) {
        return seal(Holder.letterBox(correspondence), text, binding);
    }

    /**
     * Seals words for one person, by their newest pair: what somebody wrote before they were known, for themselves.
     *
     * @throws HolderRefused as {@link Wraps#create}
     */
    public Entry sealFor(UUID person, String text, Binding binding) {
        return seal(Holder.person(person), text, binding);
    }

    /**
     * Opens an entry with the keys of this request.
     *
     * @throws CannotBeOpened if the correspondence's key is not held, or the entry was moved, is damaged, or was not put in by
     *     this service
     */
    public String open(UUID correspondence, Entry entry, Binding binding, KeyRing ring) throws CannotBeOpened {
        for (LetterBox box : rows.letterBoxes(correspondence)) {
            if (box.version() == entry.version()) {
                ContentKey key = ring.key(KeyObject.correspondence(correspondence), box.epoch());
                try (PrivateKey pair = box.open(key)) {
                    return open(Holder.letterBox(correspondence), entry, binding, pair);
                }
            }
        }
        throw new CannotBeOpened("There is no such letter-box");
    }

    /**
     * Opens what {@link #sealFor} sealed, for the person behind this request.
     *
     * @throws CannotBeOpened if it was sealed to another pair, was moved, or is damaged
     */
    public String openOwn(UUID person, Entry entry, Binding binding, KeyRing ring) throws CannotBeOpened {
        return open(Holder.person(person), entry, binding, ring.own());
    }

    /**
     * An entry of {@link #seal} or {@link #sealFor}, its outer layer under the newest key.
     *
     * @param holder the letter-box, or the person
     */
    public Entry renewed(Holder holder, Entry entry, Binding binding) throws CannotBeOpened {
        String bound = bound(holder, entry.version(), binding);
        return new Entry(service.renewed(Format.LETTER_BOX, entry.sealed(), bound), entry.version());
    }

    /** Whether the outer layer of an entry is the newest key's already. */
    public boolean isNewest(Entry entry) {
        byte[] mark = service.wrapMark();
        byte[] sealed = entry.sealed().bytes();
        return sealed.length > mark.length && Arrays.equals(sealed, 1, 1 + mark.length, mark, 0, mark.length);
    }

    private Entry seal(Holder to, String text, Binding binding) {
        List<HolderKey> keys = rows.newestKeys(List.of(to));
        if (keys.isEmpty()) {
            throw new HolderRefused(to, "no public key is registered");
        }
        HolderKey key = keys.get(0);
        String bound = bound(to, key.version(), binding);
        byte[] plain = Utf8.encode(text);
        byte[] padded = Padding.pad(plain);
        try {
            byte[] inner = key.publicKey(service).seal(padded, bound);
            return new Entry(service.wrap(Format.LETTER_BOX, inner, bound), key.version());
        } finally {
            Arrays.fill(plain, (byte) 0);
            Arrays.fill(padded, (byte) 0);
        }
    }

    private String open(Holder holder, Entry entry, Binding binding, PrivateKey key) throws CannotBeOpened {
        String bound = bound(holder, entry.version(), binding);
        byte[] padded = key.open(service.unwrap(Format.LETTER_BOX, entry.sealed(), bound), bound);
        byte[] plain = Padding.unpad(padded);
        try {
            return Utf8.decode(plain);
        } finally {
            Arrays.fill(padded, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** {@code np1|letter-box|holder kind|holder|key version|} and the whole {@link Binding#text()}. Frozen. */
    private static String bound(Holder holder, int version, Binding binding) {
        return String.join(
                "|",
                "np1",
                "letter-box",
                holder.kind().word(),
                holder.id().toString(),
                Integer.toString(version),
                binding.text());
    }
}
