#include "app/program.h"

int main(int count, char** words) { return congvan::program(count, words); }
