package ziman.dsl.command

import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.util.zip.CRC32
import java.util.zip.Deflater
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Tag
import spock.lang.TempDir
import spock.lang.Timeout

/** Packs that somebody made to do harm: each is refused with a message, soon, and nothing is written. */
@Timeout(20)
class UntrustedPackSpec extends Specification {
    static final String MODEL = '''bte 1
parameters {
  path = "" "a table"
}
material copper of tabulated {
  resistivity          = 1.7 uohm.cm
  thermal_conductivity = 385 W/m/K
}
experiment wire of wire {
  material = copper
  length   = 1 cm
  diameter = 1 um
  voltage  = 1 mV
  contact { bath = 300 K }
  show mean_rise "mK"
}
'''
    static final String TABLE = MODEL.replace('= 1.7 uohm.cm', '= table(path, columns = ["K", "uohm.cm"])')

    @Shared
    @TempDir
    Path folder

    /** The files of an honest pack. */
    @Shared
    Map<String, byte[]> honest

    ByteArrayOutputStream out = new ByteArrayOutputStream()
    ByteArrayOutputStream err = new ByteArrayOutputStream()

    def setupSpec() {
        Files.writeString(folder.resolve('wire.bte'), MODEL)
        def nowhere = new PrintStream(new ByteArrayOutputStream())
        assert ZimanCommand.execute(new Terminal(nowhere, nowhere),
            'pack', folder.resolve('wire.bte').toString(), '--out', folder.resolve('honest.zip').toString()) == 0
        try (def zip = new java.util.zip.ZipFile(folder.resolve('honest.zip').toFile())) {
            honest = zip.entries().collectEntries { [it.name, zip.getInputStream(it).bytes] }
        }
    }

    def "an honest pack is accepted, however it is compressed"() {
        expect:
        run(zip(entries(honest))) == 0
        run(zip(entries(honest)*.plus(deflated: true))) == 0
        run(zip([[name: 'model/', data: new byte[0]]] + entries(honest))) == 0
    }

    def "an entry named #name is refused: it #says"() {
        expect:
        refuses(zip(entries(honest) + [name: name, data: 'x'.bytes]), says)

        where:
        name                      || says
        '../x.bte'                || 'leads through ".."'
        'model/../../x.bte'       || 'leads through ".."'
        'model/..'                || 'leads through ".."'
        './x'                     || 'leads through "."'
        '/etc/x'                  || 'is absolute'
        '//host/share'            || 'is absolute'
        'C:/x'                    || 'has a colon in it'
        'C:x'                     || 'has a colon in it'
        'model/x.bte:stream'      || 'has a colon in it'
        'model\\x.bte'            || 'has a backslash in it'
        '..\\x.bte'               || 'has a backslash in it'
        'model//x.bte'            || 'has an empty part'
        'model/con.txt'           || 'is that of a device'
        'model/x. '               || 'ends with a dot or a blank'
        'model/\u001b[31mx'       || 'cannot be printed'
        'model/\u202etxt.bte'     || 'cannot be printed'
        'x' * 300                 || 'is longer than 200 characters'
        'x/' * 30 + 'y'           || 'folders deep'
        'model/wire.bte'          || 'is there twice'
        'model/WIRE.bte'          || 'only in a way that not every system sees'
        'Model/wire.bte'          || 'only in a way that not every system sees'
        'model/wire.bte/x'        || 'leads through a file'
        'MODEL'                   || 'is that of a file and of a folder'
        'model/more.bte'          || 'whose hash ro-crate-metadata.json does not state'
    }

    def "a link is refused, whatever it is called"() {
        expect:
        refuses(zip(entries(honest) + [name: 'model/link', data: '/etc/passwd'.bytes, mode: 0120777]), 'is a link or a device')
    }

    def "what #how is refused"() {
        expect:
        refuses(bytes(), says)

        where:
        how                               | bytes                                                         || says
        'becomes a thousand times larger' | { zip(entries(honest) + bomb(5_000_000)) }                   || 'times as large when it is unpacked'
        'has many entries'                | { many(1_001) }                                               || 'more than 1000 entries'
        'says it is longer than it is'    | { zip(entries(honest) + bomb(2_000).plus(size: 3_000)) }      || 'damaged'
        'says it is shorter than it is'   | { zip(entries(honest) + bomb(50_000).plus(size: 3)) }         || 'damaged'
        'says its bytes are few'          | { zip(entries(honest) + bomb(5_000_000).plus(compressed: 3)) } || 'damaged'
        'has another checksum'            | { zip(entries(honest) + [name: 'x', data: 'x'.bytes, crc: 7]) } || 'checksum'
        'is empty'                        | { new byte[0] }                                               || 'too short for a zip'
        'is a text'                       | { ('bte 1\n' * 100).bytes }                                   || 'This is not a pack'
        'ends too soon'                   | { zip(entries(honest))[0..-200] as byte[] }                   || 'not the whole of one'
        'begins too late'                 | { zip(entries(honest))[200..-1] as byte[] }                   || 'broken'
        'counts its entries wrongly'      | { zip(entries(honest)).tap { it[it.length - 12]++ } }         || 'broken'
        'is another zip'                  | { zip([[name: 'x', data: 'x'.bytes]]) }                       || 'no ro-crate-metadata.json'
        'lacks its model'                 | { zip(entries(honest).findAll { it.name != 'model/wire.bte' }) } || '"model/wire.bte" is missing'
        'lacks its results'               | { zip(entries(honest).findAll { it.name != 'results.json' }) } || '"results.json" is missing'
        'has another model'               | { zip(entries(honest + ['model/wire.bte': MODEL.replace('1 mV', '2 mV').bytes])) } || 'Its file "model/wire.bte" is not the one that was packed'
    }

    @Tag('thorough')
    @Timeout(60)
    def "what is too large, by itself or in all, is refused"() {
        expect:
        refuses(zip(entries(honest) + noise('x', 65_000_000)), 'a file of a pack has at most 64 MB')
        refuses(zip(entries(honest) + (1..4).collect { noise("model/$it", 60_000_000) }), 'all of them together 200 MB')
    }

    def "metadata are refused: #what"() {
        expect:
        refuses(zip(entries(honest + ['ro-crate-metadata.json': text().bytes])), says)

        where:
        what                    | text                                                         || says
        'nothing'               | { '' }                                                       || 'it ends too soon'
        'a list'                | { '[]' }                                                     || 'is not one JSON object'
        'half an object'        | { metadata()[0..200] }                                       || 'is not JSON in line'
        'two objects'           | { '{} {}' }                                                  || 'is not one JSON object'
        'no graph'              | { '{}' }                                                     || 'it has no list "@graph"'
        'a graph of nothing'    | { '{"@graph": []}' }                                         || 'it says nothing of "./"'
        'numbers in it'         | { '{"@graph": [3]}' }                                        || 'has no "@id"'
        'nested for ever'       | { '{"@graph": ' + '[' * 100_000 + ']' * 100_000 + '}' }      || 'nested deeper'
        'a number without end'  | { '{"@graph": ' + '9' * 1_000_000 + '}' }                    || 'longer words or numbers'
        'a number out of range' | { '{"@graph": 1e999999999}' }                                || 'out of range'
        'a word without end'    | { '{"@graph": "' + 'x' * 2_000_000 + '"}' }                  || 'longer words or numbers'
        'too long'              | { '{"@graph": [' + '1,' * 4_500_000 + '1]}' }                || 'is larger than 8 MB'
        'said twice'            | { '{"@graph": [], "@graph": []}' }                           || 'says the same twice'
        'a thing twice'         | { '{"@graph": [{"@id": "x"}, {"@id": "x"}]}' }               || 'same "@id"'
        'no hash'               | { metadata().replace('"sha256" : "', '"sha256" : "zz') }     || 'is no SHA-256'
        'not a model'           | { metadata().replaceFirst('(?s)("mainEntity" : .."@id" : ")[^"]*|', '$1').replace('"mainEntity"', '"mein"') } || 'is not a model file'
        'a script'              | { metadata().replace('model/wire.bte', 'model/wire.groovy') } || 'is not a model file'
        'of a file elsewhere'   | { metadata().replace('model/wire.bte', '../wire.bte') }      || 'is not a model file'
        'colours in a name'     | { '{"@graph": [{"@id": "\\u001b[31m"}, {"@id": "\\u001b[31m"}]}' } || 'same "@id"'
    }

    def "results are refused: #text"() {
        expect:
        refuses(zip(signed(honest + ['results.json': text.bytes])), says)

        where:
        text                                                     || says
        '[]'                                                     || 'is not one JSON object'
        '{}'                                                     || 'does not hold the results of a run'
        '{"experiments": {"wire": 3}}'                           || 'does not hold the results of a run'
        '{"experiments": {"wire": {"quantities": {"a": {"value": [1], "uncertainty": [1, 2], "unit": "K"}}}}}' || 'does not hold'
        '{"experiments": {"wire": {"quantities": {"a": {"value": 1e400}}}}}' || 'out of range'
    }

    def "a setting of a pack cannot name a file outside: #path"() {
        given:
        def outside = folder.resolve('secret.csv')
        Files.writeString(outside, '250,1.7\n400,1.7\n')
        def files = honest + ['model/wire.bte': TABLE.bytes]
        def metadata = metadata().replace('"@id" : "#parameter-path",', '"@id" : "#setting-1", "value" : "' + path.replace('OUT', outside.toString()) + '", "was" : 1,')
            .replaceFirst('(?s)("was".*?"name" : "path",).*?"value" : "",', '$1')

        expect:
        refuses(zip(signed(files + ['ro-crate-metadata.json': metadata.bytes])), says)

        where:
        path                 || says
        'OUT'                || 'by its relative name'
        '/etc/passwd'        || 'by its relative name'
        '../results.json'    || 'leads out of the folder'
        '../../secret.csv'   || 'leads out of the folder'
        'given/none.csv'     || 'There is no file "given/none.csv"'
    }

    def "a model in a pack sees the folder of the pack and nothing else"() {
        given:
        def model = "bte 1\nuse \"$name\"\n"

        expect:
        refuses(zip(signed(honest + ['model/wire.bte': model.bytes])), says)

        where:
        name                                || says
        '../results.json'                   || 'leads out of the folder'
        '/etc/passwd'                       || 'by its relative name'
        '../../../../../../etc/passwd'      || 'leads out of the folder'
    }

    def "whatever single byte is damaged, there is a message"() {
        given:
        def random = new Random(7)
        def whole = zip(entries(honest)*.plus(deflated: true))

        expect:
        (1..40).every {
            def damaged = whole.clone()
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8))
            int code = run(damaged)
            // some bytes mean nothing, as those of a time
            return code == 0 || code == 2 && said().startsWith('hostile.zip:\n') && !said().contains('Exception')
        }
    }

    private void refuses(byte[] pack, String says) {
        def before = temporary()
        assert run(pack) == 2
        assert said().contains(says)
        assert said() =~ /^(hostile\.zip:|wire\.bte, line \d|--set)/
        assert !said().contains('\u001b') && !said().contains('\tat ') && !said().contains('Exception')
        assert said().size() < 3_000
        assert temporary() == before
    }

    private int run(byte[] pack) {
        out.reset()
        err.reset()
        def file = folder.resolve('hostile.zip')
        Files.write(file, pack)
        return ZimanCommand.execute(
            new Terminal(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8')), 'run', file.toString())
    }

    private String said() {
        return err.toString('UTF-8')
    }

    private String metadata() {
        return new String(honest['ro-crate-metadata.json'], 'UTF-8')
    }

    /** Files with the hashes that they have, whatever they are. */
    private List<Map> signed(Map<String, byte[]> files) {
        def metadata = new String(files['ro-crate-metadata.json'], 'UTF-8')
        honest.each { name, bytes -> metadata = metadata.replace(sha256(bytes), sha256(files[name])) }
        return entries(files + ['ro-crate-metadata.json': metadata.getBytes('UTF-8')])
    }

    private static List<Map> entries(Map<String, byte[]> files) {
        return files.collect { name, data -> [name: name, data: data] }
    }

    private static Map bomb(int size) {
        return [name: 'model/bomb', data: new byte[size], deflated: true]
    }

    private static Map noise(String name, int size) {
        return [name: name, data: new byte[size]]
    }

    private static byte[] many(int count) {
        def bytes = new ByteArrayOutputStream()
        try (def zip = new ZipOutputStream(bytes)) {
            count.times { zip.putNextEntry(new ZipEntry("model/$it")) }
        }
        return bytes.toByteArray()
    }

    private static String sha256(byte[] bytes) {
        return MessageDigest.getInstance('SHA-256').digest(bytes).encodeHex().toString()
    }

    private static Set<String> temporary() {
        return new File(System.getProperty('java.io.tmpdir')).list().findAll { it.startsWith("ziman-pack-${ProcessHandle.current().pid()}-") }.toSet()
    }

    /** A zip with whatever is written into it, also what no library would write. */
    private static byte[] zip(List<Map> entries) {
        def all = new ByteArrayOutputStream()
        def list = new ByteArrayOutputStream()
        for (entry in entries) {
            byte[] name = entry.name.getBytes('UTF-8')
            byte[] data = entry.deflated ? deflate(entry.data) : entry.data
            def crc = new CRC32().tap { it.update(entry.data as byte[]) }
            int at = all.size()
            def both = new ByteArrayOutputStream()
            little(both, 2, 20, 0x800, entry.deflated ? 8 : 0, 0, 0x5041)
            little(both, 4, entry.crc ?: crc.value, entry.compressed ?: data.length, entry.size ?: entry.data.length)
            little(both, 2, name.length, 0)
            little(all, 4, 0x04034b50)
            all << both.toByteArray()
            all << name
            all << data
            little(list, 4, 0x02014b50)
            little(list, 2, 0x031e)
            list << both.toByteArray()
            little(list, 2, 0, 0, 0)
            little(list, 4, (entry.mode ?: 0100644) << 16, at)
            list << name
        }
        int begin = all.size()
        all << list.toByteArray()
        little(all, 4, 0x06054b50)
        little(all, 2, 0, 0, entries.size(), entries.size())
        little(all, 4, list.size(), begin)
        little(all, 2, 0)
        return all.toByteArray()
    }

    private static void little(OutputStream to, int width, Number... values) {
        for (value in values) {
            byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value.longValue()).array()
            to.write(bytes, 0, width)
        }
    }

    private static byte[] deflate(byte[] data) {
        def deflater = new Deflater(9, true)
        deflater.setInput(data)
        deflater.finish()
        def buffer = new byte[data.length + 1000]
        int size = deflater.deflate(buffer)
        deflater.end()
        return Arrays.copyOf(buffer, size)
    }
}
