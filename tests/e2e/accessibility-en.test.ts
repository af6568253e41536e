import { noPlaceHasABarrier } from '../support/every-place.ts';

noPlaceHasABarrier('en');
