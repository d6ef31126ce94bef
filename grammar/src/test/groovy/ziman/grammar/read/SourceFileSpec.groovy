package ziman.grammar.read

import java.nio.file.Files
import java.nio.file.NoSuchFileException
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import ziman.grammar.source.Source
import ziman.grammar.source.Unreadable

class SourceFileSpec extends Specification {
  @TempDir
  Path folder

  def "a text comes out of a file as it is, under the name it was given"() {
    expect:
    SourceFile.read(file('bte 1\r\nµ = "😀"\n'.getBytes('UTF-8')), 'm.bte') == new Source('m.bte', 'bte 1\r\nµ = "😀"\n')
  }

  def "a byte order mark at the start is no part of the text"() {
    expect:
    SourceFile.read(file('\uFEFFbte 1'.getBytes('UTF-8')), 'm.bte').text() == 'bte 1'
    SourceFile.read(file('\uFEFF'.getBytes('UTF-8')), 'm.bte').text() == ''
  }

  def "a byte order mark elsewhere stays, to be told by the reader"() {
    expect:
    SourceFile.read(file('b\uFEFF'.getBytes('UTF-8')), 'm.bte').text() == 'b\uFEFF'
  }

  def "an empty file is a text that says nothing"() {
    when:
    Reader.read(SourceFile.read(file(new byte[0]), 'm.bte'))

    then:
    def e = thrown(Unreadable)
    e.message == 'm.bte:\nThe file says nothing. A model starts with: bte 1'
  }

  def "a binary file is no text"() {
    when:
    SourceFile.read(file([98, 0, 116] as byte[]), 'm.bte')

    then:
    def e = thrown(Unreadable)
    e.message == 'm.bte:\nThis is not a text file: it has zero bytes in it.'
  }

  def "a file in another encoding is refused at the first character that is not UTF-8"() {
    when:
    SourceFile.read(file('bte 1\nµ = 1 µ'.getBytes('ISO-8859-1')), 'm.bte')

    then:
    def e = thrown(Unreadable)
    e.message == '''\
      m.bte, line 2, column 1:
        1 | bte 1
        2 | \uFFFD = 1 \uFFFD
          | ^
      This character is not UTF-8. Save the file with the encoding UTF-8.'''.stripIndent()
  }

  def "a file of #size bytes is read"() {
    when:
    def length = SourceFile.read(file(('#' * size).bytes), 'm.bte').text().length()

    then:
    length == size

    where:
    size << [249_999, 250_000]
  }

  def "a file of #size bytes is too large for a model"() {
    when:
    SourceFile.read(file(('#' * size).bytes), 'm.bte')

    then:
    def e = thrown(Unreadable)
    e.message == 'm.bte:\nThe file is larger than 250 kB, which no model needs. Is it data? Read data with table("...").'

    where:
    size << [250_001, 10_000_000]
  }

  def "a file that is missing is no fault of a text"() {
    when:
    SourceFile.read(folder.resolve('missing.bte'), 'm.bte')

    then:
    thrown(NoSuchFileException)
  }

  def "a place behind a byte order mark is counted without it"() {
    when:
    Reader.read(SourceFile.read(file('\uFEFFbte 1\na = ?'.getBytes('UTF-8')), 'm.bte'))

    then:
    def e = thrown(Unreadable)
    e.message.startsWith('m.bte, line 2, column 5:')
  }

  private Path file(byte[] bytes) {
    Files.write(folder.resolve('m.bte'), bytes)
  }
}
