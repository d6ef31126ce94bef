/**
 * A run in one file, to give to somebody else: {@code ziman pack} makes it, {@code ziman run
 * that.zip} does it again and says what agrees.
 *
 * <p>A pack is a zip in the manner of <a href="https://w3id.org/ro/crate/1.1">RO-Crate 1.1</a>:
 *
 * <ul>
 *   <li>{@code model/}: the model file, every file it read, and under {@code given/} the tables
 *       that came from elsewhere with {@code --set};
 *   <li>{@code results.json}: the object of {@code ziman run --json}, with the uncertainty of every
 *       number that has one;
 *   <li>{@code ro-crate-metadata.json}: the hash of each of these files, the parameters and
 *       settings, the expectations with their verdicts, and which Ziman on which Java it was.
 * </ul>
 *
 * <p>{@link ziman.dsl.pack.Packing} first binds the model, to learn which files it reads; copies
 * those; and runs the copies. So what was run is what is packed, byte for byte. Nothing in the zip
 * depends on when or where it was made, apart from the date in the metadata: entries are sorted,
 * their times fixed, their bytes stored as they are, since compressed bytes depend on the library.
 *
 * <p>A pack comes from anybody. {@link ziman.dsl.pack.Archive} takes it apart in memory, within
 * {@link ziman.dsl.pack.Limits}, and trusts no length that is written in it; an {@link
 * ziman.dsl.pack.EntryName} means the same file on every system or is refused; {@link
 * ziman.dsl.pack.Json} reads what is nested and long only up to bounds. Only then is anything
 * written, into a folder that is {@link ziman.dsl.pack.Unpacked} for as long as the model runs in
 * it. The model sees that folder and nothing else, also where a setting of the pack names a path.
 * Hashes tell damage and carelessness, not malice: whoever changes a file can change its hash.
 *
 * <p>{@link ziman.dsl.pack.Agreement} holds the numbers against each other. Two agree when they are
 * the same bits, or apart by no more than the uncertainty that was stated. Without one, as in most
 * tables, a fraction of the largest number of the column stands in for it.
 */
package ziman.dsl.pack;
