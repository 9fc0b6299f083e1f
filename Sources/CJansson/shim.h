#include <jansson.h>

/* `json_error_code` is the name of a function and of an enum: Swift sees only one of them. */
static inline int rapporteur_json_error_code(const json_error_t *error) { return (int)json_error_code(error); }
