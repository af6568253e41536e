import { noPlaceHasABarrier } from '../support/every-place.ts';

noPlaceHasABarrier('zh-CN');
