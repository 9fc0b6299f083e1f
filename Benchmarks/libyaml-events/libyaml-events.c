/* The anchor of the parser's benchmark: bare libyaml events, nothing kept.
 *
 *   cc -O2 -o libyaml-events libyaml-events.c -lyaml
 *   ./libyaml-events FILE...
 *
 * Prints bytes, events, and the seconds spent in the parser (reading the files is not counted). A file that is not
 * YAML is named on standard error and makes the exit status 1. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static unsigned char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  unsigned char *bytes = NULL;
  size_t used = 0, room = 0, got;
  do {
    if (used == room) {
      room = room ? room * 2 : 1 << 20;
      unsigned char *larger = realloc(bytes, room);
      if (!larger) abort();
      bytes = larger;
    }
    got = fread(bytes + used, 1, room - used, file);
    used += got;
  } while (got > 0);
  fclose(file);
  *length = used;
  return bytes;
}

int main(int count, char **arguments) {
  size_t bytes = 0, events = 0;
  double parsing = 0;
  int status = 0;
  for (int i = 1; i < count; i++) {
    size_t length = 0;
    unsigned char *text = read_file(arguments[i], &length);
    if (!text) {
      perror(arguments[i]);
      return 5;
    }
    double start = seconds();
    yaml_parser_t parser;
    yaml_event_t event;
    if (!yaml_parser_initialize(&parser)) abort();
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, text, length);
    for (int done = 0; !done;) {
      if (!yaml_parser_parse(&parser, &event)) {
        fprintf(stderr, "%s: %s\n", arguments[i], parser.problem ? parser.problem : "not YAML");
        status = 1;
        break;
      }
      events++;
      done = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    parsing += seconds() - start;
    bytes += length;
    free(text);
  }
  printf("%zu bytes %zu events %.3f s\n", bytes, events, parsing);
  return status;
}
